namespace RulesDsl.Language.Text.Modules;

/// <summary>A stretch of tokens that begins with a structural word at the start of a line: a declaration's head, a rule, a row, a job.</summary>
/// <param name="Word">The word, or <see cref="Row"/>, or <see cref="Unknown"/>.</param>
/// <param name="From">The index of its first token.</param>
/// <param name="To">The index just behind its last token.</param>
internal sealed record Section(string Word, int From, int To)
{
    /// <summary>The word of a table's line.</summary>
    public const string Row = "|";

    /// <summary>The word of something that looks like a declaration, but is none.</summary>
    public const string Unknown = "?";

    /// <summary>The lines between bars that belong to it, where it is a test.</summary>
    public List<Section> Rows { get; } = [];

    /// <summary>The word of something that looks like a part of a declaration, but is none.</summary>
    public const string UnknownPart = "??";
}
