namespace RulesDsl.Language.Syntax;

/// <summary>A value, a list or a range: equal to it, or in it.</summary>
public sealed record ValueTestSyntax(ExpressionSyntax Value, SourceSpan Span) : UnaryTestSyntax(Span);
