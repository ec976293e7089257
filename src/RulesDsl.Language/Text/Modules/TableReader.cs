using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a table: its head, the line of its columns, then row by row.</summary>
internal static class TableReader
{
    public static readonly string[] Words = ["hit", "complete", "let", Section.Row, "rows", "otherwise", "test"];

    private static readonly Parser<Signature> Head = SignatureGrammar.Decision("table");

    private static readonly Parser<RowsFileSyntax> RowsFile =
        (from word in Expect.Word("rows")
         from path in NameGrammar.Quoted.Named("the name of a file in quotes, such as \"fees.rules.csv\"")
         select path.Text).Spanned((path, span) => new RowsFileSyntax(path, span));

    public static TableSyntax? Read(ModuleReading reading, Section head, List<Section> sections)
    {
        var signature = reading.Read(head, Head);
        var parts = new DecisionParts(reading);
        RowsFileSyntax? file = null;
        foreach (var section in sections.Where(section => section.Word != Section.Row))
        {
            if (section.Word == "rows")
                file = reading.Single(file, reading.Read(section, RowsFile), "a file of rows");
            else
                parts.Read(section);
        }

        var lines = sections.Where(section => section.Word == Section.Row).ToList();
        var columns = lines.Count > 0 ? ReadColumns(reading, lines[0]) : NoColumns(reading, head);
        if (file is not null && lines.Count > 1)
            reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(reading.First(lines[1]).Span, "a row", $"the rows of this table stand in the file named at {file.Span}: keep one of them"));
        var rows = columns.Count == 0 ? [] : ReadRows(reading, columns, lines);
        return signature is null ? null : new TableSyntax(
            signature.Name,
            signature.Inputs,
            signature.Output!,
            parts.Hit,
            parts.IsComplete,
            parts.Lets,
            columns.ToEquatableArray(),
            rows.ToEquatableArray(),
            file,
            parts.Otherwise,
            parts.Tests,
            reading.Span(head));
    }

    private static List<ColumnSyntax> NoColumns(ModuleReading reading, Section head)
    {
        reading.Diagnostics.Add(SyntaxDiagnostics.MissingPart(
            reading.First(head).Span, "The table", "columns", "write them as its first line, as in '| order.Weight | => fee |'"));
        return [];
    }

    // No columns at all where one of them cannot be read: the rows would be measured by the wrong number.
    private static List<ColumnSyntax> ReadColumns(ModuleReading reading, Section line)
    {
        var columns = Cells(reading, line).Select(cell => reading.Read(cell.From, cell.To, CellGrammar.Column)).ToList();
        return columns.Contains(null) ? [] : [.. columns.OfType<ColumnSyntax>()];
    }

    private static List<RowSyntax> ReadRows(ModuleReading reading, List<ColumnSyntax> columns, List<Section> lines)
    {
        var rows = new List<RowSyntax>();
        foreach (var line in lines.Skip(1))
        {
            if ((rows.Count + 1) * columns.Count > TableLimits.MostCells)
            {
                reading.Diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(reading.First(line).Span, TableLimits.MostCells));
                break;
            }

            if (ReadRow(reading, columns, line) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    private static RowSyntax? ReadRow(ModuleReading reading, List<ColumnSyntax> columns, Section line)
    {
        var stretches = Cells(reading, line);
        if (stretches.Count != columns.Count)
        {
            reading.Diagnostics.Add(SyntaxDiagnostics.CellCount(reading.Span(line), stretches.Count, columns.Count));
            return null;
        }

        var cells = stretches.Select((cell, i) => reading.Read(cell.From, cell.To, CellGrammar.Cell(columns[i]))).ToList();
        return cells.Contains(null) ? null : new RowSyntax(cells.OfType<CellSyntax>().ToEquatableArray(), reading.Span(line));
    }

    // What stands between the bars; a line without its last bar ends where it ends.
    private static List<(int From, int To)> Cells(ModuleReading reading, Section line)
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
