using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>The <c>columns</c> and <c>rows</c> of a test.</summary>
internal static class ExamplesReader
{
    public static ExamplesSyntax? Read(YamlMap map, YamlValues values)
    {
        var columnNodes = map.RequireEntry("columns", "write 'columns: [order.Weight, => fee]'");
        var rowNodes = map.RequireEntry("rows", "write 'rows:' with the cells of an example after each '-' below it");
        if (columnNodes is null || rowNodes is null)
            return null;

        var columns = TableReader.ReadColumns(columnNodes.Value, values, ReadColumn);
        if (columns.Count == 0)
            return null;

        var rows = new GridReader(values, "a list of rows, each a list of cells", (node, column) => ReadCell(node, column, values)).ReadRows(rowNodes.Value, columns);
        if (columns.Contains(null))
            return null;

        var span = columnNodes.Span.Start < rowNodes.Span.Start ? columnNodes.Span.Through(rowNodes.Span) : rowNodes.Span.Through(columnNodes.Span);
        var examples = new ExamplesSyntax(columns.OfType<ColumnSyntax>().ToEquatableArray(), rows, span);
        if (rowNodes.Value is YamlSequence written)
            values.Diagnostics.AddRange(ExamplesCheck.Find(examples, columnNodes.Span, written.Items.Count));
        return examples;
    }

    private static ColumnSyntax? ReadColumn(YamlNode node, YamlValues values)
    {
        if (values.Text(node, "a column", "an input or a member of one, or '=> name' for an output") is not { } scalar)
            return null;

        if (TableReader.IsOutput(scalar))
            return TableReader.ReadOutput(scalar, values);

        if (scalar.Text == ExamplesGrammar.Name)
            return new AttributeColumnSyntax(new NameSyntax(scalar.Text, scalar.Span), node.Span);

        var path = values.Expression(scalar, "a column");
        if (ExamplesGrammar.CheckPath(path) is { } problem)
            values.Diagnostics.Add(problem);
        return new GivenColumnSyntax(path, node.Span);
    }

    private static CellSyntax? ReadCell(YamlNode node, ColumnSyntax column, YamlValues values) => column switch
    {
        OutputColumnSyntax { Name.Text: ExamplesGrammar.Rule } or AttributeColumnSyntax => TableReader.ReadAttribute(node, values),
        _ when TableReader.IsDash(node) => new TestCellSyntax(new AnyTestSyntax(node.Span), node.Span),
        OutputColumnSyntax => new OutputCellSyntax(values.Value(node, "a cell"), node.Span),
        GivenColumnSyntax => new GivenCellSyntax(values.Value(node, "a cell"), node.Span),
        _ => throw new InvalidOperationException($"No cells for {column.GetType().Name}."),
    };
}
