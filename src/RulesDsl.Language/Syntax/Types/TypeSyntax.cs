namespace RulesDsl.Language.Syntax;

/// <summary>A type as written.</summary>
public abstract record TypeSyntax(SourceSpan Span) : SyntaxNode(Span);
