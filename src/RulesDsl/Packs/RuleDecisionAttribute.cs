namespace RulesDsl.Packs;

/// <summary>Says of a generated evaluator that it was a rule set or a table, so that the rules of projects which reference its assembly call it by name.</summary>
/// <param name="hit">The hit policy: <c>First</c>, <c>OutputOrder</c>, …</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RuleDecisionAttribute(string hit) : Attribute
{
    /// <summary>The hit policy.</summary>
    public string Hit { get; } = hit;

    /// <summary>Whether an evaluation always has a result.</summary>
    public bool AlwaysMatches { get; set; }
}
