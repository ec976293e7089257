using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads rows, each a list with a cell for every column.</summary>
/// <param name="values">Reads what the cells say.</param>
/// <param name="wanted">What a list of rows is, for the message about something else.</param>
/// <param name="cell">Reads a cell of a column; null, and reported, where it is none.</param>
internal sealed class GridReader(YamlValues values, string wanted, Func<YamlNode, ColumnSyntax, CellSyntax?> cell)
{
    /// <summary>The rows that could be read. A column that could not is null, and so are its cells.</summary>
    public EquatableArray<RowSyntax> ReadRows(YamlNode? node, IReadOnlyList<ColumnSyntax?> columns)
    {
        var items = values.Items(node, "'rows'", wanted);

        // What the columns are has been reported; nobody can tell how many cells a row should have.
        if (columns.Count == 0)
            return default;

        if ((long)items.Count * columns.Count > TableLimits.MostCells)
        {
            values.Diagnostics.Add(SyntaxDiagnostics.TableBeyondLimit(node!.Span, TableLimits.MostCells));
            return default;
        }

        return items.Select(item => ReadRow(item, columns)).OfType<RowSyntax>().ToEquatableArray();
    }

    private RowSyntax? ReadRow(YamlNode node, IReadOnlyList<ColumnSyntax?> columns)
    {
        var cells = values.Items(node, "a row", "a list of cells");
        if (cells.Count != columns.Count)
        {
            if (node is YamlSequence)
                values.Diagnostics.Add(SyntaxDiagnostics.CellCount(node.Span, cells.Count, columns.Count));

            return null;
        }

        var read = cells.Select((it, i) => columns[i] is { } column ? cell(it, column) : null).ToList();
        return read.Contains(null) ? null : new RowSyntax(read.OfType<CellSyntax>().ToEquatableArray(), node.Span);
    }
}
