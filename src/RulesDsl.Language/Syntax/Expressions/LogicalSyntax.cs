namespace RulesDsl.Language.Syntax;

/// <summary><c>a and b and c</c>, or YAML's <c>all:</c>: one node for a whole run of the same operator.</summary>
public sealed record LogicalSyntax(
    LogicalOperator Operator, EquatableArray<ExpressionSyntax> Operands, SourceSpan Span) : ExpressionSyntax(Span);
