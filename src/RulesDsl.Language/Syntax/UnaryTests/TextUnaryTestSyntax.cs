namespace RulesDsl.Language.Syntax;

/// <summary><c>starts with "gp"</c></summary>
public sealed record TextUnaryTestSyntax(
    TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase, SourceSpan Span) : UnaryTestSyntax(Span);
