using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads lines between bars: the first holds the columns, every other is a row.</summary>
/// <param name="reading">The file.</param>
/// <param name="column">Reads a column.</param>
/// <param name="cell">What reads the cells of a column.</param>
internal sealed class GridReader(ModuleReading reading, Parser<ColumnSyntax> column, Func<ColumnSyntax, Parser<CellSyntax>> cell)
{
    /// <summary>The columns; none at all where one of them cannot be read: the rows would be measured by the wrong number.</summary>
    public EquatableArray<ColumnSyntax> ReadColumns(Section line)
    {
        var columns = Cells(line).Select(it => reading.Read(it.From, it.To, column)).ToList();
        return columns.Contains(null) ? default : columns.OfType<ColumnSyntax>().ToEquatableArray();
    }

    /// <summary>The rows; none where there are no columns.</summary>
    public EquatableArray<RowSyntax> ReadRows(EquatableArray<ColumnSyntax> columns, IEnumerable<Section> lines)
    {
        var rows = new List<RowSyntax>();
        foreach (var line in columns.Count == 0 ? [] : lines)
        {
            if ((rows.Count + 1) * columns.Count > TableLimits.MostCells)
            {
                reading.Diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(reading.First(line).Span, TableLimits.MostCells));
                break;
            }

            if (ReadRow(columns, line) is { } row)
                rows.Add(row);
        }

        return rows.ToEquatableArray();
    }

    private RowSyntax? ReadRow(EquatableArray<ColumnSyntax> columns, Section line)
    {
        var stretches = Cells(line);
        if (IsRule(line))
        {
            reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(reading.Span(line), "a line of dashes", "nothing stands between the columns and their rows: delete it"));
            return null;
        }

        if (stretches.Count != columns.Count)
        {
            // A text that is not closed has swallowed the bars behind it.
            if (!Tokens(line).Any(token => token.Kind == TokenKind.Error))
                reading.Diagnostics.Add(SyntaxDiagnostics.CellCount(reading.Span(line), stretches.Count, columns.Count));
            return null;
        }

        var cells = stretches.Select((it, i) => reading.Read(it.From, it.To, cell(columns[i]))).ToList();
        return cells.Contains(null) ? null : new RowSyntax(cells.OfType<CellSyntax>().ToEquatableArray(), reading.Span(line));
    }

    // |-----|-----|, as in Markdown. A single dash is a test that accepts anything.
    private bool IsRule(Section line) =>
        Tokens(line).All(token => token.Kind is TokenKind.Bar or TokenKind.Minus or TokenKind.Colon)
        && Tokens(line).Count(token => token.Kind == TokenKind.Minus) >= 2 * Cells(line).Count;

    private IEnumerable<Token> Tokens(Section line) => reading.Tokens.Tokens.Skip(line.From).Take(line.To - line.From);

    // What stands between the bars; a line without its last bar ends where it ends.
    private List<(int From, int To)> Cells(Section line)
    {
        var cells = new List<(int, int)>();
        var from = line.From + 1;
        for (var i = from; i < line.To; i++)
        {
            if (reading.Tokens.Tokens[i].Kind != TokenKind.Bar)
                continue;

            cells.Add((from, i));
            from = i + 1;
        }

        if (from < line.To)
            cells.Add((from, line.To));
        return cells;
    }
}
