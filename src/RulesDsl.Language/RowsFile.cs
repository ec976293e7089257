using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Rows;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;

namespace RulesDsl.Language;

/// <summary>A file of rows. However many tables name it, its rows are read once for all that have the same columns at the same places.</summary>
public sealed class RowsFile
{
    private readonly SourceFile _file;
    private readonly EquatableArray<RuleDiagnostic>? _refusal;
    private readonly Dictionary<string, RowsResult> _known = [];

    /// <param name="path">The name of the file. It is not opened.</param>
    /// <param name="text">The file's characters, decoded; a byte order mark may lead them.</param>
    public RowsFile(string path, string text)
    {
        var isTooLarge = text.Length > RuleParser.MostCharacters;
        _file = new SourceFile(path, isTooLarge ? "" : text);
        _refusal = isTooLarge ? RuleParser.Refuse(path).Diagnostics
            : (CharacterCheck.FindBinary(_file) ?? CharacterCheck.FindHalf(_file)) is { } found ? new([found])
            : null;
    }

    /// <summary>
    /// Reads the rows of a table that names the file. Never throws for what the file says. The result may take the place of the table's
    /// rows; but its places, and those of all that is found in it later, are in the file.
    /// </summary>
    /// <param name="table">The table, which has the columns.</param>
    public RowsResult Read(TableSyntax table) => _refusal is { } refusal ? new RowsResult(default, refusal) : RowsReader.Read(table, _file, _known);
}
