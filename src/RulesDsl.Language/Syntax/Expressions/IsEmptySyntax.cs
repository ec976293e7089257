namespace RulesDsl.Language.Syntax;

/// <summary><c>xs is empty</c>, <c>text is not empty</c></summary>
public sealed record IsEmptySyntax(ExpressionSyntax Operand, bool IsNegated, SourceSpan Span) : ExpressionSyntax(Span);
