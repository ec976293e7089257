using System.Diagnostics;
using System.Globalization;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>What a whole process cost, from its start to its end.</summary>
/// <param name="Output">What it said.</param>
/// <param name="Elapsed">How long it took. Where others use the machine too, they count as well.</param>
/// <param name="Processor">How long it kept processors busy, which others lengthen much less; zero where the system is not Linux.</param>
internal sealed record MeasuredProcess(string Output, TimeSpan Elapsed, TimeSpan Processor)
{
    /// <summary>Runs an assembly of .NET to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The assembly and what it is given.</param>
    /// <param name="environment">What its environment has beside that of this process.</param>
    public static MeasuredProcess Run(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = Start(folder, arguments);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Run(start, Whole);
    }

    /// <summary>Runs a program of machine code to its end.</summary>
    public static MeasuredProcess Run(string program) => Run(new ProcessStartInfo(program), Whole);

    /// <summary>Runs an assembly of .NET that says more than can be held.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="arguments">The assembly and what it is given.</param>
    public static MeasuredProcess RunUnheard(string folder, string[] arguments) => Run(Start(folder, arguments), static output =>
    {
        output.BaseStream.CopyTo(Stream.Null);
        return "";
    });

    private static string Whole(StreamReader output) => output.ReadToEnd();

    private static ProcessStartInfo Start(string folder, string[] arguments)
    {
        var host = Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet";
        return new ProcessStartInfo(host, arguments) { WorkingDirectory = folder };
    }

    private static MeasuredProcess Run(ProcessStartInfo start, Func<StreamReader, string> hear)
    {
        start.RedirectStandardOutput = true;
        var before = OfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = hear(process.StandardOutput);
        process.WaitForExit();
        return process.ExitCode == 0 ? new MeasuredProcess(said, clock.Elapsed, OfChildren() - before) : throw new InvalidOperationException(said);
    }

    // The kernel adds up what children that have ended used, in hundredths of a second.
    private static TimeSpan OfChildren()
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;

        var stat = File.ReadAllText("/proc/self/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromMilliseconds(10 * (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)));
    }
}
