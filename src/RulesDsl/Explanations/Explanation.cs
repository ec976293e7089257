using RulesDsl.Decisions;
using RulesDsl.Facts;

namespace RulesDsl.Explanations;

/// <summary>
/// Why an evaluation came to its result: each rule in the order in which they were tried, each condition of it, and each value that it used. Nothing was
/// worked out that the evaluation itself would not have worked out. Values are kept as they are and not copied.
/// </summary>
/// <param name="RuleSet">The rule set or table.</param>
/// <param name="Hit">Its hit policy as written: <c>first</c>, <c>output order</c>.</param>
/// <param name="Rules">Its rules in the order in which they are tried, <c>otherwise</c> last.</param>
/// <param name="Lets">Its <c>let</c>s.</param>
/// <param name="Winner">The rule whose output is the result; under <c>hit any</c> and <c>hit merge</c> the first that matched. Null where no rule is, as under <c>hit all</c>.</param>
/// <param name="HasResult">Whether the evaluation came to a result.</param>
/// <param name="Result">The result, as <c>Evaluate</c> gives it; an array under <c>hit all</c> and <c>hit output order</c>.</param>
/// <param name="Failure">What <c>Evaluate</c> would throw.</param>
public sealed record Explanation(
    RuleSetInfo RuleSet,
    string Hit,
    IReadOnlyList<RuleExplanation> Rules,
    IReadOnlyList<LetExplanation> Lets,
    RuleInfo? Winner,
    bool HasResult,
    object? Result,
    Exception? Failure)
{
    /// <summary>Why a rule did not make the result: which of its conditions does not hold, or which rule came before it.</summary>
    /// <param name="rule">The name of the rule, or its id.</param>
    /// <exception cref="ArgumentException">There is no such rule; it says which have names like it.</exception>
    public WhyNotExplanation WhyNot(string rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var found = Rules.FirstOrDefault(known => known.Rule.Name == rule) ?? Rules.FirstOrDefault(known => known.Rule.Id == rule);
        return WhyNotExplanation.Of(this, found ?? throw new ArgumentException(Unknown(rule), nameof(rule)));
    }

    /// <summary>The explanation as text: a line for each rule that was tried, and below it its conditions and their values.</summary>
    public override string ToString() => ToString(ExplanationDetail.Reached);

    /// <summary>The explanation as text, as detailed as you like.</summary>
    public string ToString(ExplanationDetail detail) => ExplanationText.Of(this, detail);

    /// <summary>The explanation as JSON; docs/language.md describes it.</summary>
    public string ToJson(ExplanationDetail detail = ExplanationDetail.Reached) => ExplanationJson.Of(this, detail);

    /// <summary>The explanation as a flowchart of Mermaid: the rules one after another, and where the evaluation ends.</summary>
    public string ToMermaid(ExplanationDetail detail = ExplanationDetail.Reached) => ExplanationMermaid.Of(this, detail);

    private string Unknown(string rule)
    {
        var near = string.Join(" or ", NearNames.To(rule, Rules.Select(static known => known.Rule.Name)).Select(static name => $"'{name}'"));
        return $"'{RuleSet.Name}' has no rule '{ShownText.Of(rule)}'{(near.Length == 0 ? "." : $"; did you mean {near}?")}";
    }
}
