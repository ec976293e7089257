namespace RulesDsl.Language.Syntax;

/// <summary>One row of a table: a rule; its cells stand in the order of the columns.</summary>
public sealed record RowSyntax(EquatableArray<CellSyntax> Cells, SourceSpan Span) : SyntaxNode(Span);
