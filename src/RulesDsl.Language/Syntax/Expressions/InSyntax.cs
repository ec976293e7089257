namespace RulesDsl.Language.Syntax;

/// <summary><c>a in [b, c]</c>, <c>a not in 1..10</c>, <c>a between b and c</c></summary>
public sealed record InSyntax(
    ExpressionSyntax Operand, bool IsNegated, ExpressionSyntax Set, SourceSpan Span) : ExpressionSyntax(Span);
