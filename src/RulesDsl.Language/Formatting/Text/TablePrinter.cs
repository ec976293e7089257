using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>table ShippingFee(order: Order) -> decimal</c> with its columns, and its rows or the file that holds them.</summary>
internal static class TablePrinter
{
    public static void Print(TableSyntax table, TextPrinting printing)
    {
        var lines = printing.Lines;
        DecisionPrinter.PrintHead("table", table, printing);
        lines.Indent();
        GridPrinter.Print(table, table.Columns, table.Rows, printing);
        if (table.RowsFile is { } file)
        {
            lines.BeginWhole(file);
            lines.Line($"rows {TemplatePrinter.PrintPlain(file.Path, isTemplate: true)}");
        }

        lines.Outdent();
        DecisionPrinter.PrintEnd(table, printing);
    }
}
