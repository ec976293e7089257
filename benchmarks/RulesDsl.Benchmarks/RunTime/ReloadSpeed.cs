using System.Diagnostics;
using System.Globalization;
using RulesDsl.Benchmarks.Compiler;
using RulesDsl.Dynamic;

namespace RulesDsl.Benchmarks.RunTime;

/// <summary>How long it takes until the edit of a module of 100 rules is in use. Target: 300 ms, when the process is warm.</summary>
internal static class ReloadSpeed
{
    private const int Warming = 20;
    private const int Times = 40;
    private const string Types = """
        enum Region { North, East, South, West }
        fact Loan { Age: int, Score: int, Amount: decimal, Region: Region, Channel: string }


        """;

    /// <summary>Reloads edits of one file and prints what each took.</summary>
    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-reload-").FullName;
        try
        {
            var path = Path.Combine(folder, "grades.rules");
            var rules = GradeRules.Text(100).Replace("ruleset", Types + "ruleset", StringComparison.Ordinal);
            await File.WriteAllTextAsync(path, rules);
            var elapsed = new Figures("ms");
            await using var debugged = await ReloadingModule.StartAsync([path], new ModuleOptions(), TimeSpan.FromHours(1));
            await using var optimized = await ReloadingModule.StartAsync([path], new ModuleOptions { Optimized = true }, TimeSpan.FromHours(1));
            for (var i = 0; i < Warming + Times; i++)
            {
                await File.WriteAllTextAsync(path, string.Create(CultureInfo.InvariantCulture, $"{rules}\n# edit {i}\n"));
                foreach (var (what, module) in new[] { ("for debugging", debugged), ("for speed", optimized) })
                {
                    var clock = Stopwatch.StartNew();
                    if (!(await module.ReloadAsync()).IsNew)
                        throw new InvalidOperationException("The rules have errors.");
                    if (i >= Warming)
                        elapsed.Add(what, clock.Elapsed.TotalMilliseconds);
                }
            }

            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"Reload of 100 rules, warm: {elapsed.Median("for debugging"):0} ms, optimised {elapsed.Median("for speed"):0} ms, of the 300 ms that it may take.\n"));
            elapsed.Write(output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
