using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using RulesDsl.Benchmarks.Compiler;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions.Peers;

/// <summary>
/// The 1,000 rules of the public decision workload, against json-rules-engine and GoRules Zen, which run in Node.js. Target: 2,000 times as fast for
/// the first match. The first run installs them, so it needs <c>npm</c> and <c>RULESDSL_LONG=1</c>.
/// </summary>
internal static class PeerSpeed
{
    private const int Rounds = 3;
    private static readonly (string Name, int Facts)[] Engines = [("json-rules-engine", 200), ("zen", 4096)];
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Decisions", "Peers");

    /// <summary>Runs both peers and the subject in turn and prints nanoseconds per fact.</summary>
    public static void Run(TextWriter output)
    {
        if (Environment.GetEnvironmentVariable("RULESDSL_LONG") != "1")
        {
            output.WriteLine("Skipped: the peers of Node.js are installed and run where RULESDSL_LONG=1.");
            return;
        }

        Start("npm", "ci", "--no-audit", "--no-fund");
        var facts = RuleFile.Facts();
        var loops = CompiledRules<Application>.Compile(RuleFile.Rules(1_000)).Loops;
        loops.Check(facts);
        var figures = new Figures("ns/fact", "0.0");
        for (var round = 0; round < Rounds; round++)
        {
            figures.Add("first match", Least(loops["Evaluate"], facts));
            figures.Add("all matches", Least(loops["EvaluateAll"], facts));
            foreach (var (name, count) in Engines)
            {
                using var said = JsonDocument.Parse(Start("node", "measure.mjs", name, RuleFile.Folder, count.ToString(CultureInfo.InvariantCulture)));
                figures.Add($"first match, {name}", Read(said, "first", name, loops["Evaluate"](facts[..count])));
                figures.Add($"all matches, {name}", Read(said, "all", name, loops["EvaluateAll"](facts[..count])));
            }
        }

        figures.Write(output);
        foreach (var what in (string[])["first match", "all matches"])
        {
            foreach (var (name, _) in Engines)
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {name} takes {figures.Median($"{what}, {name}") / figures.Median(what):0} times as long."));
        }
    }

    private static double Least(Func<Application[], long> loop, Application[] facts) => Enumerable.Range(0, 100).Min(_ =>
    {
        var start = Stopwatch.GetTimestamp();
        loop(facts);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / facts.Length;
    });

    private static double Read(JsonDocument said, string what, string engine, long expected)
    {
        var found = said.RootElement.GetProperty(what);
        return found.GetProperty("sum").GetInt64() == expected
            ? found.GetProperty("nanoseconds").GetDouble()
            : throw new InvalidOperationException($"{engine} finds other rules than the compiler's code ({what}).");
    }

    private static string Start(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' failed: {said}");
    }
}
