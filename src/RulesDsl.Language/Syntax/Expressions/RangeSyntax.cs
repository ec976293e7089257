namespace RulesDsl.Language.Syntax;

/// <summary><c>1..10</c>, <c>a &lt;.. b</c>, <c>a ..&lt; b</c></summary>
public sealed record RangeSyntax(
    ExpressionSyntax Lower, bool IncludesLower, ExpressionSyntax Upper, bool IncludesUpper, SourceSpan Span) : ExpressionSyntax(Span);
