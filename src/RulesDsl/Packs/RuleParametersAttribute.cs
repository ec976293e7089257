namespace RulesDsl.Packs;

/// <summary>Says of a generated class that its properties are the params of a namespace, so that the rules of projects which reference its assembly use them by name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RuleParametersAttribute : Attribute;
