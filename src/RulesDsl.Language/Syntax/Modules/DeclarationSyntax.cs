namespace RulesDsl.Language.Syntax;

/// <summary>Something that a module declares under a name.</summary>
public abstract record DeclarationSyntax(NameSyntax Name, SourceSpan Span) : SyntaxNode(Span);
