namespace RulesDsl.Language.Syntax;

/// <summary><c>a is Gold</c>, <c>a is not null</c>: a value, null or a type; binding tells which.</summary>
public sealed record IsSyntax(
    ExpressionSyntax Operand, bool IsNegated, ExpressionSyntax Value, SourceSpan Span) : ExpressionSyntax(Span);
