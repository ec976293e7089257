namespace RulesDsl.Language.Syntax;

/// <summary><c>if c then a else b</c></summary>
public sealed record ConditionalSyntax(
    ExpressionSyntax Condition, ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse, SourceSpan Span) : ExpressionSyntax(Span);
