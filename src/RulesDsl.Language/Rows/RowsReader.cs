using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Reading;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Yaml;

namespace RulesDsl.Language.Rows;

/// <summary>Reads the rows of a table from a file of their own. A cell is raw text, as a scalar of the YAML spelling is.</summary>
internal sealed class RowsReader
{
    private const int MostHeaderTries = 10_000_000;

    private readonly TableSyntax _table;
    private readonly List<RuleDiagnostic> _diagnostics = [];
    private readonly YamlValues _values;
    private readonly CsvReader _reader;
    private readonly SourceFile _file;

    private RowsReader(TableSyntax table, SourceFile file)
    {
        _table = table;
        _file = file;
        _values = new YamlValues(_diagnostics, [], isDamaged: false);
        _reader = new CsvReader(file, _diagnostics);
    }

    /// <param name="table">The table.</param>
    /// <param name="file">The file that it names.</param>
    /// <param name="known">What lies below the header, as tables read it that have named the file before.</param>
    public static RowsResult Read(TableSyntax table, SourceFile file, Dictionary<string, RowsResult> known)
    {
        var reader = new RowsReader(table, file);
        var rows = reader.ReadRows(known);
        return new RowsResult(rows.ToEquatableArray(), reader._diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableArray());
    }

    private IEnumerable<RowSyntax> ReadRows(Dictionary<string, RowsResult> known)
    {
        if (NextWritten() is not { } first)
        {
            if (!_reader.IsBroken)
                _diagnostics.Add(RowsDiagnostics.NoHeader(_file.Span(0, 0), _table.Columns.Select((_, i) => ColumnName.Of(_table, i))));
            return [];
        }

        // Every column is looked for in every cell of the header.
        if ((long)first.Cells.Count * _table.Columns.Count > MostHeaderTries)
        {
            _diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(first.Cells[0].Span, TableLimits.MostCells));
            return [];
        }

        if (first.IsBroken || RowsHeader.Read(_table, first, _diagnostics) is not { } header)
            return [];

        // All tables that a header fits have its columns; what is left to differ is what they are, and which comes first.
        var form = string.Join(" ", header.Places.Select((place, column) => $"{_table.Columns[column].GetType().Name}{place}"));
        if (known.TryGetValue(form, out var rest))
        {
            _diagnostics.AddRange(rest.Diagnostics);
            return rest.Rows;
        }

        var before = _diagnostics.Count;
        var rows = ReadRows(header);
        known.Add(form, new RowsResult(rows.ToEquatableArray(), _diagnostics.Skip(before).ToEquatableArray()));
        return rows;
    }

    private List<RowSyntax> ReadRows(RowsHeader header)
    {
        var rows = new List<RowSyntax>();
        while (NextWritten() is { } record)
        {
            if ((rows.Count + 1) * header.Width > TableLimits.MostCells)
            {
                _diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(record.Cells[0].Span, TableLimits.MostCells));
                break;
            }

            if (ReadRow(header, record) is { } row)
                rows.Add(row);
        }

        return rows;
    }

    private CsvRecord? NextWritten()
    {
        while (_reader.Read() is { } record)
        {
            if (!record.IsBlank)
                return record;
        }

        return null;
    }

    private RowSyntax? ReadRow(RowsHeader header, CsvRecord record)
    {
        if (record.IsBroken)
            return null;

        if (record.Cells.Count != header.Width)
        {
            _diagnostics.Add(RowsDiagnostics.CellCount(record.Span, record.Cells.Count, header.Width, _reader.Separator));
            return null;
        }

        foreach (var cell in header.Nameless.Select(i => record.Cells[i]).Where(cell => cell.Text.Length > 0))
            _diagnostics.Add(RowsDiagnostics.CellWithoutColumn(cell.Span, cell.Text));

        var cells = header.Places.Select((place, column) => ReadCell(_table.Columns[column], record.Cells[place])).ToList();
        return cells.Contains(null) ? null : new RowSyntax(cells.OfType<CellSyntax>().ToEquatableArray(), record.Span);
    }

    private CellSyntax? ReadCell(ColumnSyntax column, CsvCell cell)
    {
        switch (column)
        {
            case OutputColumnSyntax when cell.Text == "-":
                return new TestCellSyntax(new AnyTestSyntax(cell.Span), cell.Span);

            case OutputColumnSyntax:
                return new OutputCellSyntax(RawValueReader.Read(cell.Slice, cell.Span), cell.Span);

            case ConditionColumnSyntax when cell.Text.Length > 0:
                return new TestCellSyntax(CellTestReader.Read(cell.Slice, cell.Span, _values), cell.Span);

            case AttributeColumnSyntax when cell.Text.Length > 0:
                return new AttributeCellSyntax(YamlValues.Attribute(cell.Slice, cell.Span), cell.Span);

            case ConditionColumnSyntax:
                _diagnostics.Add(YamlDiagnostics.NoValue(cell.Span, "a cell", "a value, a test such as '>= 10', or '-' for anything"));
                return null;

            default:
                _diagnostics.Add(YamlDiagnostics.NoValue(cell.Span, "a cell", "a text, or '-' for none"));
                return null;
        }
    }
}
