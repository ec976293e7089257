using System.Globalization;
using RulesDsl.Cli.Coverage;

namespace RulesDsl.Cli.Output;

/// <summary>
/// For people: how much of each set and function is covered, and what is not:
/// <code>
/// pricing.rules
///   Discounts: 62.5 %, 2 of 3 rules, 3 of 5 outcomes of conditions
///     ✗ line 11: order.Total >= 1000 was never false, in "gold customer"
///         add a test that gets there and in which it does not hold
/// </code>
/// </summary>
internal sealed class CoverageTextReport : ICoverageReport
{
    public void Write(CoverageResult result, Paper paper)
    {
        var sets = result.Sets.Select(static set => (Home: set.Rules[0].Rule.File, set.Rules[0].Rule.Line, set.Name, set.Sums, Gaps: CoverageGaps.Of(set)));
        var functions = result.Functions.Select(static function => (Home: function.File, function.Line, function.Name, function.Sums, function.Gaps));
        foreach (var file in sets.Concat(functions).GroupBy(static part => part.Home).OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            paper.WriteLine(result.NameOf(file.Key), Styles.Strong);
            foreach (var part in file.OrderBy(static part => part.Line))
            {
                paper.Write($"  {part.Name}: ").WriteLine(part.Sums.ToString(), Style(part.Sums));
                foreach (var gap in part.Gaps)
                    Write(gap, gap.File == part.Home ? "" : $"{result.NameOf(gap.File)}, ", paper);
            }
        }

        paper.Write("Coverage: ").WriteLine(result.Sums.ToString(), Style(result.Sums));
    }

    private static Spectre.Console.Style Style(CoverageSums sums) => sums.All.Covered == sums.All.Total ? Styles.Fine : Styles.Warning;

    private static void Write(CoverageGap gap, string file, Paper paper)
    {
        paper.Write("    ✗ ", Styles.Warning).Write(string.Create(CultureInfo.InvariantCulture, $"{file}line {gap.Line}"), Styles.Frame).WriteLine($": {gap.What}");
        paper.WriteLine($"        {gap.How}", Styles.Quiet);
    }
}
