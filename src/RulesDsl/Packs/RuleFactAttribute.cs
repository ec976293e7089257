namespace RulesDsl.Packs;

/// <summary>Says of a generated record that it was a fact of a rules file, so that the rules of projects which reference its assembly use its fields as they were written.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RuleFactAttribute : Attribute;
