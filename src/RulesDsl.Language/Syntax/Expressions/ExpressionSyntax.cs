namespace RulesDsl.Language.Syntax;

/// <summary>An expression exactly as written; nothing in it has been looked up yet.</summary>
public abstract record ExpressionSyntax(SourceSpan Span) : SyntaxNode(Span);
