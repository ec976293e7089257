namespace RulesDsl.Language.Syntax;

/// <summary>A stretch of a file: character offsets for tools, lines and columns for people.</summary>
/// <param name="Start">Offset of the first character, from 0.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="From">Where the first character stands.</param>
/// <param name="To">Just behind the last character.</param>
public readonly record struct SourceSpan(int Start, int Length, SourcePosition From, SourcePosition To)
{
    /// <summary>Offset just behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>The span from the start of this one to the end of <paramref name="last"/>.</summary>
    public SourceSpan Through(SourceSpan last) => new(Start, last.End - Start, From, last.To);

    /// <inheritdoc/>
    public override string ToString() => $"line {From.Line}, column {From.Column}";
}
