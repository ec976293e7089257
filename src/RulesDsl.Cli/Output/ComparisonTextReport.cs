using System.Globalization;
using System.Text.Json.Nodes;
using RulesDsl.Cli.Comparison;
using RulesDsl.Decisions;
using Spectre.Console;

namespace RulesDsl.Cli.Output;

/// <summary>
/// For people: how many results of each set change, and some of them:
/// <code>
/// Shop.Fee: 40 same, 2 changed
///   line 2: 5 → 0
///     old: "small" (before/fees.rules:7)
///     new: "otherwise" (after/fees.rules:11)
///   and 1 more
/// 42 lines of facts: 2 results change
/// </code>
/// </summary>
internal sealed class ComparisonTextReport : IComparisonReport
{
    private const int LongestValue = 200;
    private const int MostRules = 3;

    public void Write(ComparisonResult result, Paper paper)
    {
        foreach (var set in result.Sets)
            Write(result, set, paper);

        foreach (var (line, problem) in result.Misfits)
            paper.Write($"line {Number(line)}", Styles.Frame).WriteLine($": {problem}");
        WriteMore(result.Unfit - result.Misfits.Count, "", paper);
        WriteSummary(result, paper);
    }

    private static void Write(ComparisonResult result, ComparedSet set, Paper paper)
    {
        paper.Write(set.Pair.Name, Styles.Strong);
        if (!set.Pair.IsOnBothSides)
        {
            paper.WriteLine($": only in {(set.Pair.New is null ? result.Old : result.New).Name}", Styles.Warning);
            return;
        }

        paper.Write(set.Pair.Old!.FullName == set.Pair.Name ? "" : $" (was {set.Pair.Old.FullName})").Write(": ").WriteLine(Counts(set), set.Different > 0 ? Styles.Warning : Style.Plain);
        if (set.Inputs.Exists)
            paper.WriteLine("  its inputs differ:");
        foreach (var input in set.Inputs.Removed)
            paper.WriteLine($"    - {input}", Styles.Removed);
        foreach (var input in set.Inputs.Added)
            paper.WriteLine($"    + {input}", Styles.Added);
        foreach (var example in set.Examples)
            Write(result, example, paper);
        WriteMore(set.Different - set.Examples.Count, "  ", paper);
    }

    private static void Write(ComparisonResult result, ComparedLine example, Paper paper)
    {
        paper.Write("  ").Write($"line {Number(example.Line)}", Styles.Frame).WriteLine($": {Shown(example.Old)} → {Shown(example.New)}");
        if (example.OldRules.Count > 0)
            paper.WriteLine($"    old: {Rules(result.Old, example.OldRules)}", Styles.Removed);
        if (example.NewRules.Count > 0)
            paper.WriteLine($"    new: {Rules(result.New, example.NewRules)}", Styles.Added);
    }

    private static void WriteSummary(ComparisonResult result, Paper paper)
    {
        var different = result.Sets.Sum(static set => set.Different);
        var summary = new[]
        {
            different > 0 ? $"{Counted.Of(different, "result")} change{(different == 1 ? "s" : "")}" : "",
            different == 0 && result.Changes ? "no result changes, but what there is or what it takes does" : "",
            result.Unfit > 0 ? $"{Counted.Of(result.Unfit, "line")} {(result.Unfit == 1 ? "does" : "do")} not fit" : "",
        };
        var said = string.Join(", ", summary.Where(static part => part.Length > 0));
        paper.Write($"{Counted.Of(result.Lines, "line")} of facts: ").WriteLine(said.Length > 0 ? said : "nothing changes", said.Length > 0 ? Styles.Warning : Styles.Fine);
    }

    private static string Counts(ComparedSet set)
    {
        (long Lines, string Are)[] counts =
        [
            (set.Same, "same"), (set.Changed, "changed"), (set.FailsAfter, set.FailsAfter == 1 ? "fails now" : "fail now"),
            (set.FailsBefore, "failed before"), (set.FailsBoth, set.FailsBoth == 1 ? "fails as before" : "fail as before"), (set.Unfit, "did not fit"),
        ];
        var said = counts.Where(static count => count.Lines > 0).Select(static count => $"{Number(count.Lines)} {count.Are}").ToList();
        return said.Count > 0 ? string.Join(", ", said) : "no facts";
    }

    private static void WriteMore(long count, string indent, Paper paper)
    {
        if (count > 0)
            paper.WriteLine($"{indent}and {Number(count)} more", Styles.Quiet);
    }

    private static string Shown(Outcome outcome)
    {
        var text = outcome.Failure is { } failure ? $"fails: {failure.ReplaceLineEndings(" ")}" : JsonText.Line(outcome.Result).TrimEnd('\n');
        return text.Length <= LongestValue ? text : text[..LongestValue] + "…";
    }

    private static string Rules(ComparedSide side, IReadOnlyList<RuleInfo> rules) =>
        string.Join(", ", rules.Take(MostRules).Select(rule => $"\"{rule.Name}\" ({side.FileOf(rule)}:{rule.Line})")) + (rules.Count > MostRules ? $" and {rules.Count - MostRules} more" : "");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
