using System.Globalization;
using RulesDsl.Decisions;

namespace RulesDsl.Cli.Coverage;

/// <summary>Finds what no test has shown of a set, and says how one would.</summary>
internal static class CoverageGaps
{
    public static IEnumerable<CoverageGap> Of(CoveredSet set) => set.Evaluated > 0
        ? set.Rules.SelectMany(rule => Of(rule, set))
        : set.Rules.Take(1).Select(rule => new CoverageGap(rule.Rule.File, rule.Rule.Line, $"no test evaluates {set.Name}", $"let a test follow it, or test what asks it: {Counted(set)} {(set.Rules.Count == 1 ? "is" : "are")} not covered"));

    private static IEnumerable<CoverageGap> Of(CoveredRule rule, CoveredSet set)
    {
        if (rule.Matched == 0)
            yield return new CoverageGap(rule.Rule.File, rule.Rule.Line, $"{Named(rule.Rule)} {Never(rule)}", ToMatch(rule, set));
        if (rule.Tried == 0)
            yield break;

        foreach (var condition in rule.Conditions.Where(condition => condition.Outcomes.Covered < 2 && !KeepsFromMatching(condition, rule)))
        {
            var how = condition switch
            {
                { True: 0, False: 0 } => "add a test in which what stands before it in the rule does not decide",
                { True: 0 } => "add a test that gets there and in which it holds",
                _ => "add a test that gets there and in which it does not hold",
            };
            yield return new CoverageGap(condition.Place.File, condition.Place.Line, $"{Never(condition)}, in {Named(rule.Rule)}", how);
        }
    }

    private static string Never(CoveredRule rule) => rule switch
    {
        { Tried: 0, OutsideDays: 0 } => "was never tried",
        { Tried: 0 } => "was never tried on one of its days",
        _ => $"never matched{string.Concat(rule.Conditions.Where(condition => KeepsFromMatching(condition, rule)).Select(static (condition, index) => $"{(index == 0 ? ": " : ", ")}{Never(condition)}"))}",
    };

    private static string Never(CoveredCondition condition) =>
        $"{condition.Text} was never {(condition switch { { True: 0, False: 0 } => "asked", { True: 0 } => "true", _ => "false" })}";

    // It is told with its rule then, and not once more.
    private static bool KeepsFromMatching(CoveredCondition condition, CoveredRule rule) => rule.Matched == 0 && condition.True == 0;

    private static string ToMatch(CoveredRule rule, CoveredSet set) => rule switch
    {
        { Tried: > 0 } => "add a test in which its condition holds",
        { OutsideDays: > 0 } => $"add a test whose now is {Days(rule.Rule)}",
        _ when ReferenceEquals(rule.Rule, set.Set.RuleSet.Otherwise) => "add a test in which no rule matches",
        { Deciding.Count: > 0 } => $"add a test that gets past {string.Join(", ", rule.Deciding.Take(3).Select(Placed))}{(rule.Deciding.Count > 3 ? ", …" : "")}",
        _ => "add a test that gets there",
    };

    private static string Days(RuleInfo rule) => (rule.From, rule.To) switch
    {
        ({ } from, { } to) => $"from {Day(from)} to {Day(to)}",
        ({ } from, _) => $"{Day(from)} or later",
        (_, var to) => $"{Day(to)} or earlier",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Counted(CoveredSet set) => Output.Counted.Of(set.Rules.Count, "rule");

    private static string Placed(RuleInfo rule) => string.Create(CultureInfo.InvariantCulture, $"{Named(rule)} (line {rule.Line})");

    // Rows and otherwise have no name of their own.
    private static string Named(RuleInfo rule) => rule.Name == "otherwise" || rule.Name.StartsWith("row ", StringComparison.Ordinal) ? rule.Name : $"\"{rule.Name}\"";
}
