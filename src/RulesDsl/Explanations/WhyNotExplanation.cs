using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>Why a rule did not make the result.</summary>
/// <param name="Rule">The rule and what came out of it.</param>
/// <param name="IsPartOfResult">Whether it did after all: it won, or it is one of those that make the result together.</param>
/// <param name="Condition">The first condition that does not hold, down to a single test; null where conditions are not the reason.</param>
/// <param name="DecidedBy">The rule that decided before, if there is one.</param>
/// <param name="Reason">The reason in a sentence.</param>
public sealed record WhyNotExplanation(RuleExplanation Rule, bool IsPartOfResult, ConditionExplanation? Condition, RuleInfo? DecidedBy, string Reason)
{
    /// <summary>The reason in a sentence.</summary>
    public override string ToString() => Reason;

    internal static WhyNotExplanation Of(Explanation explanation, RuleExplanation rule)
    {
        var isPart = rule is { Verdict: RuleVerdict.Matched, Stops: false } && explanation is { Failure: null, HasResult: true }
            && (rule.IsWinner || explanation.Hit is "all" or "output order" or "sum" or "count" or "merge" or "any");
        var condition = rule.Verdict is RuleVerdict.NotMatched or RuleVerdict.Failed && rule.Condition is { } whole ? Decisive(whole) : null;
        var decided = isPart ? null
            : explanation.Winner
                ?? explanation.Rules.FirstOrDefault(static other => other is { Stops: true, Verdict: RuleVerdict.Matched } or { Verdict: RuleVerdict.Failed })?.Rule;
        if (decided == rule.Rule || !rule.Rule.IsEnabled || rule.Verdict is not (RuleVerdict.Matched or RuleVerdict.NotReached))
            decided = null;
        return new WhyNotExplanation(rule, isPart, condition, decided, $"\"{ShownText.Of(rule.Rule.Name)}\" {Sentence(explanation, rule, isPart, condition, decided)}.");
    }

    // Into the first part that does not hold; where one of several would do and none does, the whole is the reason.
    private static ConditionExplanation? Decisive(ConditionExplanation condition)
    {
        if (condition.Verdict is ConditionVerdict.Failed && condition.Conditions.FirstOrDefault(static inner => inner.Verdict is ConditionVerdict.Failed) is { } failed)
            return Decisive(failed);
        if (condition.Kind is ConditionKind.And && condition.Conditions.FirstOrDefault(static inner => inner.Verdict is ConditionVerdict.False or ConditionVerdict.Null) is { } first)
            return Decisive(first);
        return condition.Verdict is ConditionVerdict.False or ConditionVerdict.Null or ConditionVerdict.Failed ? condition : null;
    }

    private static string Sentence(Explanation explanation, RuleExplanation rule, bool isPart, ConditionExplanation? condition, RuleInfo? decided) => rule.Verdict switch
    {
        RuleVerdict.Matched when isPart && rule.IsWinner => "is the rule that decides",
        RuleVerdict.Matched when isPart => "is one of the rules that make the result",
        RuleVerdict.Matched when rule.Stops => "matches, and stops without a result",
        RuleVerdict.Matched when decided is not null => $"matches, but {Named(decided)} decides{Why(explanation)}",
        RuleVerdict.Matched => $"matches, but the evaluation fails: {ShownText.Of(explanation.Failure?.Message.TrimEnd('.') ?? "")}",
        RuleVerdict.NotMatched when condition is not null => $"does not match: {Detail(condition)}",
        RuleVerdict.NotMatched => "does not match",
        RuleVerdict.NotReached when !rule.Rule.IsEnabled => "is disabled",
        RuleVerdict.NotReached when decided is not null => explanation.Rules.First(other => other.Rule == decided) switch
        {
            { Verdict: RuleVerdict.Failed } => $"was not tried, because {Named(decided)} fails before it",
            { Stops: true } => $"was not tried, because {Named(decided)} matches before it and stops",
            _ => $"was not tried, because {Named(decided)} matches before it",
        },
        RuleVerdict.NotReached when explanation.Failure is { } failure => $"was not tried, because the evaluation fails before it: {ShownText.Of(failure.Message.TrimEnd('.'))}",
        RuleVerdict.NotReached => "was not asked for, because other rules match",
        RuleVerdict.Failed => $"fails{(condition is null ? "" : $" at {Detail(condition)}")}: {ShownText.Of(rule.Failure?.Message.TrimEnd('.') ?? "")}",
        _ => ExplanationText.Note(rule) is var note && rule.Verdict is RuleVerdict.OutsideDays ? note : $"is {note}",
    };

    // Of alternatives of which one holds, that one tells why what excludes them does not.
    private static string Detail(ConditionExplanation condition) => condition switch
    {
        { Kind: ConditionKind.Or, Verdict: ConditionVerdict.True } when condition.Conditions.FirstOrDefault(static inner => inner.Verdict is ConditionVerdict.True) is { } holding => Detail(holding),
        { Kind: ConditionKind.Or } => $"none of {string.Join(" or ", condition.Conditions.Select(Detail))} holds",
        { Kind: ConditionKind.Not, Conditions: [{ Kind: ConditionKind.Or, Verdict: not ConditionVerdict.True } none] } => Detail(none),
        { Kind: ConditionKind.Not, Conditions: [{ Kind: ConditionKind.And } all] } => $"not ({Detail(all)})",
        { Kind: ConditionKind.Not } => $"not {string.Join(" and ", condition.Conditions.Select(Detail))}",
        { Kind: ConditionKind.And } => string.Join(" and ", condition.Conditions.Select(Detail)),
        _ => ConditionText.Words(condition).Replace("  (", " (", StringComparison.Ordinal) + (condition.Conditions.Count == 0 ? "" : $", where {Element(condition.Conditions[0])}"),
    };

    // Of the element that decided, the tests that say so.
    private static string Element(ConditionExplanation condition) => Decisive(condition) is { } decisive ? Detail(decisive) : Detail(condition);

    private static string Why(Explanation explanation) => explanation.Hit switch
    {
        "min" => ", whose output is the least",
        "max" => ", whose output is the greatest",
        _ => " before it",
    };

    private static string Named(RuleInfo rule) => $"\"{ShownText.Of(rule.Name)}\" of line {rule.Line}";
}
