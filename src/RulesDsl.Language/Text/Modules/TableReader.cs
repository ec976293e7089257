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
        var signature = reading.ReadHead(head, Head) ?? SignatureRecovery.Read(reading, head);
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
        var grid = new GridReader(reading, CellGrammar.Column, CellGrammar.Cell);
        var columns = lines.Count > 0 ? grid.ReadColumns(lines[0]) : NoColumns(reading, head);
        var rows = grid.ReadRows(columns, lines.Skip(1));
        if (file is not null && lines.Count > 1)
            reading.Diagnostics.Add(SyntaxDiagnostics.WrongPlace(reading.First(lines[1]).Span, "a row", $"the rows of this table stand in the file named at {file.Span}: keep one of them"));

        return signature is null ? null : new TableSyntax(
            signature.Name,
            signature.Inputs,
            signature.Output!,
            parts.Hit,
            parts.IsComplete,
            parts.Lets,
            columns,
            rows,
            file,
            parts.Otherwise,
            parts.Tests,
            reading.Span(head));
    }

    private static EquatableArray<ColumnSyntax> NoColumns(ModuleReading reading, Section head)
    {
        reading.Diagnostics.Add(SyntaxDiagnostics.MissingPart(
            reading.First(head).Span, "The table", "columns", "write them as its first line, as in '| order.Weight | => fee |'"));
        return default;
    }
}
