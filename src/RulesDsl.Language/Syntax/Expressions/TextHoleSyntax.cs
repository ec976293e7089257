namespace RulesDsl.Language.Syntax;

/// <summary><c>{order.Total:0.00}</c></summary>
public sealed record TextHoleSyntax(ExpressionSyntax Value, string? Format, SourceSpan Span) : TextPartSyntax(Span);
