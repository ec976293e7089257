namespace RulesDsl.Language.Syntax;

/// <summary><c>rows "fees.rules.csv"</c>: the file, beside the one that names it, that holds the rows of a table.</summary>
public sealed record RowsFileSyntax(string Path, SourceSpan Span) : SyntaxNode(Span);
