using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Yaml;

/// <summary><c>table: ShippingFee</c> with its columns and rows.</summary>
internal static class TableReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var head = DecisionReader.Read(map, values);
        var columnNodes = map.Require("columns", "write 'columns: [order.Weight, => fee]'");
        var rowNodes = map.Require("rows", "write 'rows:' with a list of cells after each '-' below it, or with the name of a file such as fees.rules.csv");

        var columns = values.Items(columnNodes, "'columns'", "a list of columns").Select(item => ReadColumn(item, values)).ToList();
        var file = rowNodes is YamlScalar { IsMissing: false } scalar ? new RowsFileSyntax(scalar.Text, scalar.Span) : null;
        var rows = file is null ? ReadRows(rowNodes, columns, values) : default;
        return head.Output is null || columns.Count == 0 || columns.Contains(null)
            ? new UnsupportedSyntax(name, "table", map.Span)
            : new TableSyntax(name, head.Inputs, head.Output, head.Hit, head.IsComplete, head.Lets, columns.OfType<ColumnSyntax>().ToEquatableArray(), rows, file, head.Otherwise, head.Tests, map.Span);
    }

    private static ColumnSyntax? ReadColumn(YamlNode node, YamlValues values)
    {
        if (values.Text(node, "a column", "an expression, or '=> name' for an output") is not { } scalar)
            return null;

        if (scalar.Text.StartsWith("=>", StringComparison.Ordinal))
            return values.Name(scalar.Slice.Part(2, scalar.Text.Length - 2)) is { } name ? new OutputColumnSyntax(name, node.Span) : null;

        return CellGrammar.AttributeColumns.Contains(scalar.Text)
            ? new AttributeColumnSyntax(new NameSyntax(scalar.Text, scalar.Span), node.Span)
            : new ConditionColumnSyntax(values.Expression(scalar, "a column"), node.Span);
    }

    private static EquatableArray<RowSyntax> ReadRows(YamlNode? node, List<ColumnSyntax?> columns, YamlValues values)
    {
        var items = values.Items(node, "'rows'", "a list of rows, each a list of cells, or the name of a file such as fees.rules.csv");
        if ((long)items.Count * columns.Count > TableLimits.MostCells)
        {
            values.Diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(node!.Span, TableLimits.MostCells));
            return default;
        }

        return items.Select(item => ReadRow(item, columns, values)).OfType<RowSyntax>().ToEquatableArray();
    }

    private static RowSyntax? ReadRow(YamlNode node, List<ColumnSyntax?> columns, YamlValues values)
    {
        var cells = values.Items(node, "a row", "a list of cells");
        if (cells.Count != columns.Count)
        {
            if (node is YamlSequence)
                values.Diagnostics.Add(SyntaxDiagnostics.CellCount(node.Span, cells.Count, columns.Count));

            return null;
        }

        var read = cells.Select((cell, i) => ReadCell(cell, columns[i], values)).ToList();
        return read.Contains(null) ? null : new RowSyntax(read.OfType<CellSyntax>().ToEquatableArray(), node.Span);
    }

    private static CellSyntax? ReadCell(YamlNode node, ColumnSyntax? column, YamlValues values) => column switch
    {
        OutputColumnSyntax when node is YamlScalar { Text: "-" } => new TestCellSyntax(new AnyTestSyntax(node.Span), node.Span),
        OutputColumnSyntax => new OutputCellSyntax(values.Value(node, "a cell"), node.Span),
        AttributeColumnSyntax => values.Text(node, "a cell", "a text") is { } scalar ? new AttributeCellSyntax(YamlValues.Attribute(scalar), node.Span) : null,
        ConditionColumnSyntax => new TestCellSyntax(CellTestReader.Read(node, values), node.Span),
        _ => null,
    };
}
