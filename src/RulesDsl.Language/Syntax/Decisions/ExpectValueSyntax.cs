namespace RulesDsl.Language.Syntax;

/// <summary><c>expect 15%</c>, or a list in order for a set with several results.</summary>
public sealed record ExpectValueSyntax(ExpressionSyntax Value, SourceSpan Span) : ExpectSyntax(Span);
