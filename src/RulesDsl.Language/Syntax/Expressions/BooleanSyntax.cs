namespace RulesDsl.Language.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record BooleanSyntax(bool Value, SourceSpan Span) : ExpressionSyntax(Span);
