namespace RulesDsl.Language.Syntax;

/// <summary><c>then 15%</c>: the output itself.</summary>
public sealed record ValueSyntax(ExpressionSyntax Value, SourceSpan Span) : ThenSyntax(Span);
