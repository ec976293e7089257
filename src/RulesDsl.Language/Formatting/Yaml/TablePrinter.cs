using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>table: ShippingFee</c> with its columns, and its rows or the file that holds them.</summary>
internal static class TablePrinter
{
    public static IReadOnlyList<FieldLayout> Print(TableSyntax table, YamlPrinting printing) =>
    [
        .. DecisionPrinter.PrintHead("table", table, printing),
        PrintColumns(table.Columns, printing),
        table.RowsFile is { } file ? new FieldLayout("rows", new ScalarLayout(file.Path), file) : PrintRows(table.Rows, isExample: false, printing),
        .. DecisionPrinter.PrintEnd(table, printing),
    ];

    public static FieldLayout PrintColumns(EquatableArray<ColumnSyntax> columns, YamlPrinting printing) =>
        new("columns", new ListLayout([.. columns.Select(column => new ItemLayout(CellPrinter.PrintColumn(column, printing), column))]));

    public static FieldLayout PrintRows(EquatableArray<RowSyntax> rows, bool isExample, YamlPrinting printing) =>
        new("rows", new ListLayout([.. rows.Select(row => new ItemLayout(Print(row, isExample, printing), row))], IsBlock: true));

    private static ListLayout Print(RowSyntax row, bool isExample, YamlPrinting printing) =>
        new([.. row.Cells.Select(cell => new ItemLayout(CellPrinter.Print(cell, isExample, printing), cell))]);
}
