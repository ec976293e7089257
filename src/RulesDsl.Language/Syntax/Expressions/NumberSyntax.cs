namespace RulesDsl.Language.Syntax;

/// <summary><c>1_000</c>, <c>2.5</c>, <c>1.5e3</c>, <c>15%</c>; the text without underscores and without the percent sign.</summary>
public sealed record NumberSyntax(string Text, NumberKind Kind, SourceSpan Span) : ExpressionSyntax(Span);
