namespace RulesDsl.Language.Syntax;

/// <summary>A cell of a row.</summary>
public abstract record CellSyntax(SourceSpan Span) : SyntaxNode(Span);
