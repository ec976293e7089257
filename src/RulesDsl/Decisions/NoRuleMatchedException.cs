namespace RulesDsl.Decisions;

/// <summary>Thrown when a set that says <c>complete</c> has no rule for an input after all.</summary>
public sealed class NoRuleMatchedException : Exception
{
    /// <summary>Names the set.</summary>
    public NoRuleMatchedException(RuleSetInfo rules)
        : base($"No rule of '{rules.Name}' matches, although it says that it is complete: add the rule that is missing, or an 'otherwise'.") => Rules = rules;

    /// <summary>The set.</summary>
    public RuleSetInfo Rules { get; }
}
