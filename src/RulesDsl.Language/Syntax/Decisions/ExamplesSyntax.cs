namespace RulesDsl.Language.Syntax;

/// <summary>
/// A table of examples below a test: <c>| order.Weight | => fee |</c> and a row for each example. Its columns are paths into the inputs,
/// outputs, and at most one of names.
/// </summary>
public sealed record ExamplesSyntax(EquatableArray<ColumnSyntax> Columns, EquatableArray<RowSyntax> Rows, SourceSpan Span) : SyntaxNode(Span);
