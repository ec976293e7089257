namespace RulesDsl.Language.Syntax;

/// <summary><c>(a or b)</c></summary>
public sealed record ParenthesizedSyntax(ExpressionSyntax Inner, SourceSpan Span) : ExpressionSyntax(Span);
