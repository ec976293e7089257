using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Rows;

/// <summary>
/// Which cell of a record belongs to which column of the table. The first line of the file says it: a column is named by its text,
/// an output with or without its <c>=&gt;</c>, in any order.
/// </summary>
internal sealed class RowsHeader
{
    private RowsHeader(IReadOnlyList<int> places, IReadOnlyList<int> nameless, int width)
    {
        Places = places;
        Nameless = nameless;
        Width = width;
    }

    /// <summary>For every column of the table, which cell of a record is its.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The cells of a record that belong to no column, because the header has nothing above them.</summary>
    public IReadOnlyList<int> Nameless { get; }

    /// <summary>How many cells a record has.</summary>
    public int Width { get; }

    /// <summary>The header that a record is; null where it does not fit the table, which has then been reported.</summary>
    public static RowsHeader? Read(TableSyntax table, CsvRecord record, List<RuleDiagnostic> diagnostics)
    {
        var before = diagnostics.Count;
        var names = table.Columns.Select((_, i) => ColumnName.Of(table, i)).ToList();
        var columns = record.Cells.Select(cell => Find(table, cell.Slice)).ToList();
        var places = Enumerable.Repeat(-1, table.Columns.Count).ToArray();
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = record.Cells[i];
            if (columns[i] is not { } column)
            {
                if (cell.Text.Length > 0)
                    diagnostics.Add(RowsDiagnostics.NoSuchColumn(cell.Span, cell.Text, names));
            }
            else if (places[column] >= 0)
            {
                diagnostics.Add(SyntaxDiagnostics.SaidTwice(cell.Span, $"a column '{names[column]}'", record.Cells[places[column]].Span));
            }
            else
            {
                places[column] = i;
            }
        }

        // A column that is unknown may be the missing one, misspelled.
        if (diagnostics.Count == before)
            diagnostics.AddRange(names.Where((_, column) => places[column] < 0).Select(name => RowsDiagnostics.NoColumn(record.Span, name)));

        var nameless = Enumerable.Range(0, columns.Count).Where(i => columns[i] is null).ToList();
        return diagnostics.Count > before ? null : new RowsHeader(places, nameless, record.Cells.Count);
    }

    private static int? Find(TableSyntax table, SourceSlice cell)
    {
        if (cell.Text.StartsWith("=>", StringComparison.Ordinal))
            return First(table, column => column is OutputColumnSyntax output && output.Name.Text == Bare(cell.Text.Substring(2)));

        var subject = ExpressionReader.Read(cell) is { Errors.Count: 0 } reading ? reading.Value : null;
        return First(table, column => column is ConditionColumnSyntax condition && SyntaxEquality.AreEqual(subject, condition.Subject))
            ?? First(table, column => column is AttributeColumnSyntax attribute && attribute.Name.Text == cell.Text)
            ?? First(table, column => column is OutputColumnSyntax output && output.Name.Text == Bare(cell.Text));
    }

    private static string Bare(string name) => name.Trim().TrimStart('@');

    private static int? First(TableSyntax table, Func<ColumnSyntax, bool> fits)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (fits(table.Columns[i]))
                return i;
        }

        return null;
    }
}
