namespace RulesDsl.Language.Syntax;

/// <summary>What a rule gives.</summary>
public abstract record ThenSyntax(SourceSpan Span) : SyntaxNode(Span);
