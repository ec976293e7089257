namespace RulesDsl.Language.Syntax;

/// <summary><c>a &gt;= b</c></summary>
public sealed record ComparisonSyntax(
    ExpressionSyntax Left, ComparisonOperator Operator, ExpressionSyntax Right, SourceSpan Span) : ExpressionSyntax(Span);
