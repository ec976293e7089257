using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary><c>table: ShippingFee</c> with its columns and rows.</summary>
internal static class TableReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var head = DecisionReader.Read(map, values);
        var columnNodes = map.Require("columns", "write 'columns: [order.Weight, => fee]'");
        var rowNodes = map.Require("rows", "write 'rows:' with a list of cells after each '-' below it");

        var columns = values.Items(columnNodes, "'columns'", "a list of columns").Select(item => ReadColumn(item, values)).ToList();
        var rows = ReadRows(rowNodes, columns, values);
        return head.Output is null || columns.Count == 0 || columns.Contains(null)
            ? new UnsupportedSyntax(name, "table", map.Span)
            : new TableSyntax(name, head.Inputs, head.Output, head.Hit, head.IsComplete, head.Lets, columns.OfType<ColumnSyntax>().ToEquatableArray(), rows, null, head.Otherwise, head.Tests, map.Span);
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
        if (node is YamlScalar { IsMissing: false } file)
        {
            values.Diagnostics.Add(SyntaxDiagnostics.NotSupported(file.Span, $"A file of rows such as '{file.Text}'"));
            return default;
        }

        var items = values.Items(node, "'rows'", "a list of rows, each a list of cells");
        if ((long)items.Count * columns.Count > Text.Modules.TableReader.MostCells)
        {
            values.Diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(node!.Span, Text.Modules.TableReader.MostCells));
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
