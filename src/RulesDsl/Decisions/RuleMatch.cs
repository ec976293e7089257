namespace RulesDsl.Decisions;

/// <summary>A rule that matched and what it gave.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Output">Its output.</param>
/// <typeparam name="T">The output of the rule set.</typeparam>
public readonly record struct RuleMatch<T>(RuleInfo Rule, T Output);
