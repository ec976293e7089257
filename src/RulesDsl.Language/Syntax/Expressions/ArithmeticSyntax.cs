namespace RulesDsl.Language.Syntax;

/// <summary><c>a + b</c></summary>
public sealed record ArithmeticSyntax(
    ExpressionSyntax Left, ArithmeticOperator Operator, ExpressionSyntax Right, SourceSpan Span) : ExpressionSyntax(Span);
