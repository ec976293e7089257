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

        var columns = ReadColumns(columnNodes, values, ReadColumn);
        var file = rowNodes is YamlScalar { IsMissing: false } scalar ? new RowsFileSyntax(scalar.Text, scalar.Span) : null;
        var grid = new GridReader(values, "a list of rows, each a list of cells, or the name of a file such as fees.rules.csv", (node, column) => ReadCell(node, column, values));
        var rows = file is null ? grid.ReadRows(rowNodes, columns) : default;
        var isWhole = !columns.Contains(null);
        return new TableSyntax(name, head.Inputs, head.Output, head.Hit, head.IsComplete, head.Lets, isWhole ? columns.OfType<ColumnSyntax>().ToEquatableArray() : default, isWhole ? rows : default, file, head.Otherwise, head.Tests, map.Span);
    }

    /// <summary>The columns, of which those that cannot be read are null; none, and reported, where there are none.</summary>
    public static IReadOnlyList<ColumnSyntax?> ReadColumns(YamlNode? node, YamlValues values, Func<YamlNode, YamlValues, ColumnSyntax?> read)
    {
        if (node is YamlSequence { Items.Count: 0 })
            values.WrongKind(node, "'columns'", "at least one column");

        return [.. values.Items(node, "'columns'", "a list of columns").Select(item => read(item, values))];
    }

    private static ColumnSyntax? ReadColumn(YamlNode node, YamlValues values)
    {
        if (values.Text(node, "a column", "an expression, or '=> name' for an output") is not { } scalar)
            return null;

        if (IsOutput(scalar))
            return ReadOutput(scalar, values);

        return CellGrammar.AttributeColumns.Contains(scalar.Text)
            ? new AttributeColumnSyntax(new NameSyntax(scalar.Text, scalar.Span), node.Span)
            : new ConditionColumnSyntax(values.Expression(scalar, "a column"), node.Span);
    }

    /// <summary>Whether a column is an output: <c>=&gt; fee</c></summary>
    public static bool IsOutput(YamlScalar column) => column.Text.StartsWith("=>", StringComparison.Ordinal);

    public static OutputColumnSyntax? ReadOutput(YamlScalar column, YamlValues values) =>
        values.MemberName(column.Slice.Part(2, column.Text.Length - 2)) is { } name ? new OutputColumnSyntax(name, column.Span) : null;

    /// <summary>A cell of a name or the like.</summary>
    public static AttributeCellSyntax? ReadAttribute(YamlNode node, YamlValues values) =>
        values.Text(node, "a cell", "a text") is { } scalar ? new AttributeCellSyntax(YamlValues.Attribute(scalar), node.Span) : null;

    /// <summary>A cell that says <c>-</c> and nothing else.</summary>
    public static bool IsDash(YamlNode node) => node is YamlScalar { Text: "-" };

    private static CellSyntax? ReadCell(YamlNode node, ColumnSyntax column, YamlValues values) => column switch
    {
        OutputColumnSyntax when IsDash(node) => new TestCellSyntax(new AnyTestSyntax(node.Span), node.Span),
        OutputColumnSyntax => new OutputCellSyntax(values.Value(node, "a cell"), node.Span),
        AttributeColumnSyntax => ReadAttribute(node, values),
        ConditionColumnSyntax => new TestCellSyntax(CellTestReader.Read(node, values), node.Span),
        _ => throw new InvalidOperationException($"No cells for {column.GetType().Name}."),
    };
}
