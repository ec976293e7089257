using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language.Rows;

/// <summary>What stands between two separators.</summary>
/// <param name="Slice">What it says: without the quotes around it, or else without the space around it.</param>
/// <param name="Span">Where it stands, with its quotes.</param>
internal sealed record CsvCell(SourceSlice Slice, SourceSpan Span)
{
    public string Text => Slice.Text;
}
