using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Rows;

/// <summary>One line, or several where a quoted cell goes on over their ends.</summary>
/// <param name="Cells">What stands between the separators; at least one.</param>
/// <param name="IsBroken">Whether a quoted cell in it does not end well, which has been reported: its cells may be cut in the wrong places.</param>
internal sealed record CsvRecord(IReadOnlyList<CsvCell> Cells, bool IsBroken)
{
    public SourceSpan Span => Cells[0].Span.Through(Cells[Cells.Count - 1].Span);

    /// <summary>Nothing is written in any of its cells, as in the lines that spreadsheets leave behind the last row.</summary>
    public bool IsBlank => Cells.All(cell => cell.Text.Length == 0);
}
