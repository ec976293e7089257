namespace RulesDsl.Language.Syntax;

/// <summary><c>&gt;= 10</c></summary>
public sealed record ComparisonTestSyntax(
    ComparisonOperator Operator, ExpressionSyntax Value, SourceSpan Span) : UnaryTestSyntax(Span);
