namespace RulesDsl.Language.Syntax;

/// <summary><c>a starts with b</c>, <c>a matches /regex/i</c>, <c>xs contains x</c></summary>
public sealed record TextTestSyntax(
    ExpressionSyntax Operand, TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase, SourceSpan Span) : ExpressionSyntax(Span);
