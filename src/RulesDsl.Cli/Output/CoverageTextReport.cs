using System.Globalization;
using RulesDsl.Cli.Coverage;

namespace RulesDsl.Cli.Output;

/// <summary>
/// For people: how much of each set is covered, and what is not:
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
        foreach (var file in result.Sets.GroupBy(set => result.NameOf(set.Rules[0].Rule.File)))
        {
            paper.WriteLine(file.Key, Styles.Strong);
            foreach (var set in file)
                Write(result, set, paper);
        }

        paper.Write("Coverage: ").WriteLine(Shown(result.Matches, result.Outcomes), Style(result.All));
    }

    /// <summary><c>62.5 %, 2 of 3 rules, 3 of 5 outcomes of conditions</c></summary>
    private static string Shown(CoveredPoints matches, CoveredPoints outcomes) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(matches + outcomes).Percent:0.#} %, {matches} rules{(outcomes.Total > 0 ? $", {outcomes} outcomes of conditions" : "")}");

    private static Spectre.Console.Style Style(CoveredPoints all) => all.Covered == all.Total ? Styles.Fine : Styles.Warning;

    private static void Write(CoverageResult result, CoveredSet set, Paper paper)
    {
        paper.Write($"  {set.Name}: ").WriteLine(Shown(set.Matches, set.Outcomes), Style(set.Matches + set.Outcomes));
        var home = set.Rules[0].Rule.File;
        foreach (var gap in CoverageGaps.Of(set))
        {
            var place = gap.File == home ? "" : $"{result.NameOf(gap.File)}, ";
            paper.Write("    ✗ ", Styles.Warning).Write(string.Create(CultureInfo.InvariantCulture, $"{place}line {gap.Line}"), Styles.Frame).WriteLine($": {gap.What}");
            paper.WriteLine($"        {gap.How}", Styles.Quiet);
        }
    }
}
