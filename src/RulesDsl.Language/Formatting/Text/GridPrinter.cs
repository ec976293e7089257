using System.Text.RegularExpressions;
using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Columns and rows between bars, which stand below each other.</summary>
internal static class GridPrinter
{
    private static readonly Regex Number = new(@"^-?[0-9_]+(\.[0-9]+)?%?\z", RegexOptions.CultureInvariant);

    /// <param name="owner">What the columns belong to.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="printing">Takes the lines.</param>
    public static void Print(SyntaxNode owner, EquatableArray<ColumnSyntax> columns, EquatableArray<RowSyntax> rows, TextPrinting printing)
    {
        var lines = printing.Lines;
        List<List<string>> cells =
        [
            [.. columns.Select(column => CellPrinter.PrintColumn(column, printing.Expressions))],
            .. rows.Select(row => row.Cells.Select(cell => CellPrinter.Print(cell, owner is ExamplesSyntax, printing.Expressions)).ToList()),
        ];
        var widths = columns.Select((_, i) => cells.Max(row => row[i].Length)).ToList();
        var areNumbers = columns.Select((_, i) => rows.Count > 0 && cells.Skip(1).All(row => Number.IsMatch(row[i]))).ToList();

        // A column that makes the lines too long is the last one, as a rule: without space behind it the other rows stay readable.
        var isPadded = widths.Sum() + (widths.Count * 3) + 1 <= lines.Room;
        if (owner is ExamplesSyntax)
            lines.Begin(owner, columns);
        else
            lines.BeginParts(columns);

        lines.Line(Row(cells[0]));
        for (var i = 0; i < rows.Count; i++)
        {
            printing.KeepBlank(i == 0 ? columns[columns.Count - 1] : rows[i - 1], rows[i]);
            lines.BeginWhole(rows[i]);
            lines.Line(Row(cells[i + 1]));
            lines.End(rows[i]);
        }

        string Row(List<string> row) => $"| {string.Join(" | ", row.Select(Pad))} |";

        string Pad(string cell, int i) => areNumbers[i] ? cell.PadLeft(widths[i]) : isPadded || i + 1 < widths.Count ? cell.PadRight(widths[i]) : cell;
    }
}
