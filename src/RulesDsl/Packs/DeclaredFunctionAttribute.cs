namespace RulesDsl.Packs;

/// <summary>Says of a generated method that it was a function of a rules file, so that the rules of projects which reference its assembly call it by name.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeclaredFunctionAttribute : Attribute;
