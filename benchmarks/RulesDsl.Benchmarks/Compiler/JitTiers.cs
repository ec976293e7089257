using System.Globalization;
using System.Text.RegularExpressions;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>
/// Whether the JIT optimises all that decides over 10,000 rules. It gives up on a method that is too large and never says so, but for its
/// list of what it has compiled. Target: every method that has been called often ends in Tier 1.
/// </summary>
internal static partial class JitTiers
{
    // Every rule is tried often by both ways of evaluating, until the JIT has nothing to do any more.
    private const string Decide = """
        long sum = 0;
        var idle = 0;
        for (var compiled = 0L; idle < 20;)
        {
            for (var i = 0; i < 40; i++)
            {
                sum += Grades.Evaluate(none);
                foreach (var match in Grades.EvaluateAll(none))
                    sum += match.Output;
            }

            System.Threading.Thread.Sleep(150);
            var now = System.Runtime.JitInfo.GetCompiledMethodCount();
            idle = now == compiled ? idle + 1 : 0;
            compiled = now;
        }

        var best = double.MaxValue;
        for (var round = 0; round < 50; round++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            for (var i = 0; i < 20; i++)
                sum += Grades.Evaluate(none);
            best = System.Math.Min(best, clock.Elapsed.TotalNanoseconds / 20);
        }

        System.Console.WriteLine(best.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        return sum < 0 ? 1 : 0;
        """;

    /// <summary>Runs programs of 1,000 and 10,000 rules until the JIT is idle, and prints in which tier their methods ended.</summary>
    public static void Run(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-tiers-").FullName;
        try
        {
            var programs = new ConsumerProgram(folder);
            foreach (var rules in (int[])[1_000, 10_000])
            {
                var name = $"Grades{rules}";
                var list = Path.Combine(folder, $"{name}.txt");
                programs.Compile(name, rules, ConsumerProgram.Loans + "\n" + Decide);
                var ran = programs.Run(name, ("DOTNET_JitStdOutFile", list), ("DOTNET_JitDisasmSummary", "1"));
                var each = double.Parse(ran.Output, CultureInfo.InvariantCulture) / rules;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rules:N0} rules: {each:0.00} ns for each rule that does not match, as fast as it got.\n"));
                Write(output, File.ReadLines(list));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(TextWriter output, IEnumerable<string> lines)
    {
        var last = new Dictionary<string, (string Tier, int Size)>();
        foreach (var line in lines.Select(static line => Compiled().Match(line)).Where(static match => match.Success))
            last[line.Groups[1].Value] = (line.Groups[2].Value, int.Parse(line.Groups[3].Value, CultureInfo.InvariantCulture));

        output.WriteLine("| Methods of the rule set                                    | Last tier                   | Count  | Most bytes of IL |");
        output.WriteLine("|------------------------------------------------------------|-----------------------------|-------:|-----------------:|");
        foreach (var group in last.GroupBy(static method => (Kind: Digits().Replace(method.Key, "#"), method.Value.Tier)).OrderByDescending(static group => group.Max(static method => method.Value.Size)).Take(12))
            output.WriteLine($"| {group.Key.Kind,-58} | {group.Key.Tier,-27} | {group.Count(),6} | {group.Max(static method => method.Value.Size),16} |");
        output.WriteLine();
    }

    [GeneratedRegex(@"JIT compiled Bank\.Grades([^\[]*) \[([^,]*), IL size=(\d+)")]
    private static partial Regex Compiled();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
