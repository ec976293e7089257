namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Characters of a template as they are, or a value among them.</summary>
/// <param name="Text">The characters; null for a hole.</param>
/// <param name="Value">The value; null for characters.</param>
/// <param name="Format">The format of the value, as .NET reads it.</param>
internal sealed record BoundTemplatePart(string? Text, BoundExpression? Value, string? Format);
