using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Text.Modules;

/// <summary>Reads a test: what it gives and expects, or the table of its examples.</summary>
internal static class TestReader
{
    public static TestSyntax? Read(ModuleReading reading, Section section)
    {
        if (section.Rows.Count == 0)
            return reading.Read(section, TestGrammar.Test);

        var test = reading.Read(section, TestGrammar.TestWithRows);
        var examples = ReadExamples(reading, section.Rows);
        if (test?.Expect is { } expect)
            reading.Diagnostics.Add(ExamplesCheck.RowsBesideExpect(reading.First(section.Rows[0]).Span, expect.Span));

        return test is null || examples.Columns.Count == 0 ? null : test with
        {
            Examples = examples,
            Expect = null,
            Span = test.Span.Through(examples.Span),
        };
    }

    private static ExamplesSyntax ReadExamples(ModuleReading reading, List<Section> lines)
    {
        var grid = new GridReader(reading, ExamplesGrammar.Column, ExamplesGrammar.Cell);
        var columns = grid.ReadColumns(lines[0]);
        var rows = grid.ReadRows(columns, lines.Skip(1));
        var examples = new ExamplesSyntax(columns, rows, reading.Span(lines[0]).Through(reading.Span(lines[lines.Count - 1])));
        if (columns.Count > 0)
            reading.Diagnostics.AddRange(ExamplesCheck.Find(examples, reading.Span(lines[0]), lines.Count - 1));
        return examples;
    }
}
