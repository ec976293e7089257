using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>
/// The generator in the compiler that users have, in a process that has compiled nothing yet. Roslyn's packages are not precompiled and that
/// of the SDK is, so a benchmark in this process would mostly measure how Roslyn itself is compiled.
/// </summary>
internal static partial class ColdCompiler
{
    private const int Launches = 9;

    /// <summary>Compiles a project in turn without rules and with 1,000 in one file, and prints the medians as a table.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-cold-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "Model.cs"), ThousandRules.Model);
            File.WriteAllText(Path.Combine(folder, "grades.rules"), ThousandRules.Rules);
            File.WriteAllLines(Path.Combine(folder, "references.rsp"), ThousandRules.References.Select(static path => $"-r:\"{path}\""));

            var alone = new List<double>();
            var generator = new List<double>();
            for (var i = 0; i < Launches; i++)
            {
                var clock = Stopwatch.StartNew();
                Compile(folder, withRules: false);
                alone.Add(clock.Elapsed.TotalSeconds);
                generator.Add(SecondsOfGenerator(Compile(folder, withRules: true)));
            }

            output.WriteLine("| Median of processes started one after another | Seconds | Least | Most |");
            output.WriteLine("|---------------------------------------------- |--------:|------:|-----:|");
            Write(output, "The compiler alone, whole process", alone);
            Write(output, "The generator in it, 1,000 rules", generator);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(TextWriter output, string what, List<double> seconds)
    {
        seconds.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what,-45} | {seconds[seconds.Count / 2],7:0.00} | {seconds[0],5:0.00} | {seconds[^1],4:0.00} |"));
    }

    private static string Compile(string folder, bool withRules)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        string[] arguments = [Metadata("Compiler"), "-noconfig", "-nologo", "-target:library", "-reportanalyzer", "-out:Bank.dll", "@references.rsp", "Model.cs"];
        foreach (var argument in withRules ? [.. arguments, "-additionalfile:grades.rules", .. Analyzers()] : arguments)
            start.ArgumentList.Add(argument);

        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException(said);
    }

    private static IEnumerable<string> Analyzers() =>
        new[] { typeof(Generators.RulesGenerator), typeof(Language.RuleParser), typeof(Sprache.Parse), typeof(YamlDotNet.Core.Parser) }
            .Select(static type => $"-analyzer:{type.Assembly.Location}");

    private static double SecondsOfGenerator(string report) =>
        double.Parse(GeneratorLine().Match(report).Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Metadata(string key) =>
        typeof(ColdCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;

    [GeneratedRegex(@"^\s*([0-9.]+)\s+[0-9]+\s+RulesDsl\.Generators\.RulesGenerator", RegexOptions.Multiline)]
    private static partial Regex GeneratorLine();
}
