namespace RulesDsl.Decisions;

/// <summary>Lets rules of the same project call a static method by its name. It should be pure: a rule set may call it any number of times, or not at all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RuleFunctionAttribute : Attribute;
