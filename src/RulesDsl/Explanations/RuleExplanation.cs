using RulesDsl.Decisions;

namespace RulesDsl.Explanations;

/// <summary>A rule, what came out of it, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">What came out of it.</param>
/// <param name="IsWinner">Whether its output is the result. Of several rules that make the result together none wins, but for the first under <c>hit merge</c>.</param>
/// <param name="Stops">Whether it says <c>then stop</c>, so that it has no output and ends the evaluation where it matches.</param>
/// <param name="Condition">Its condition; null where it has none.</param>
/// <param name="Output">What it gives, where it matched and was worked out; under <c>hit merge</c> the members that it sets, by name.</param>
/// <param name="Failure">What went wrong, where its verdict is <see cref="RuleVerdict.Failed"/>.</param>
public sealed record RuleExplanation(
    RuleInfo Rule, RuleVerdict Verdict, bool IsWinner, bool Stops, ConditionExplanation? Condition, object? Output, Exception? Failure)
{
    /// <summary>The rule and its conditions, as <see cref="Explanation.ToString()"/> shows them.</summary>
    public override string ToString() => ExplanationText.Of(this);
}
