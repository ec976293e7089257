namespace RulesDsl.Language.Syntax;

/// <summary>A column of a table.</summary>
public abstract record ColumnSyntax(SourceSpan Span) : SyntaxNode(Span);
