namespace RulesDsl.Language.Syntax;

/// <summary><c>by line.Price desc</c></summary>
public sealed record OrderSyntax(ExpressionSyntax Key, bool IsDescending, SourceSpan Span) : SyntaxNode(Span);
