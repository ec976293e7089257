using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Yaml;

namespace RulesDsl.Language;

/// <summary>Reads rules files of both spellings.</summary>
public static class RuleParser
{
    /// <summary>How many characters a file may have.</summary>
    public const int MostCharacters = 4_000_000;

    /// <summary>
    /// Reads one file. Never throws for what the file says and always comes to an end: mistakes are diagnostics,
    /// and what stands before and behind them is read all the same.
    /// </summary>
    /// <param name="path">The file's name: <c>.yaml</c> or <c>.yml</c> at its end means the YAML spelling,
    /// anything else the text spelling. The file itself is not opened.</param>
    /// <param name="text">The file's characters, decoded; a byte order mark may lead them.</param>
    public static ParseResult Parse(string path, string text)
    {
        if (text.Length > MostCharacters)
            return Refuse(path);

        var file = new SourceFile(path, text);
        if (CharacterCheck.FindBinary(file) is { } binary)
            return new ParseResult(Empty(file), new([binary]));

        var (module, errors) = SpellingOf(path) == Spelling.Yaml ? YamlModuleReader.Read(file) : TextModuleReader.Read(file);
        return new ParseResult(module, CharacterCheck.FindHalf(file) is { } half ? Instead(half, errors) : errors);
    }

    /// <summary>What <see cref="Parse"/> says of a file with more than <see cref="MostCharacters"/>, for those who need not read it to know.</summary>
    /// <param name="path">The file's name.</param>
    public static ParseResult Refuse(string path)
    {
        var file = new SourceFile(path, "");
        return new ParseResult(Empty(file), new([SyntaxDiagnostics.FileBeyondLimit(file.Span(0, 0), MostCharacters)]));
    }

    /// <summary>
    /// Reads the rows of a table from the file of its own that the table names. Never throws for what the file says. The result may
    /// take the place of the table's rows; but its places, and those of all that is found in it later, are in that file.
    /// </summary>
    /// <param name="table">The table, which has the columns.</param>
    /// <param name="path">The name of the file of rows. It is not opened.</param>
    /// <param name="text">The file's characters, decoded; a byte order mark may lead them.</param>
    public static RowsResult ParseRows(TableSyntax table, string path, string text) => new RowsFile(path, text).Read(table);

    /// <summary>The spelling of a file, which its name tells.</summary>
    public static Spelling SpellingOf(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? Spelling.Yaml : Spelling.Text;

    // The reader may have stumbled over the half as well, and knows less of it.
    private static EquatableArray<RuleDiagnostic> Instead(RuleDiagnostic half, EquatableArray<RuleDiagnostic> errors) =>
        errors.Where(error => error.Span.Start != half.Span.Start).Append(half).OrderBy(error => error.Span.Start).ToEquatableArray();

    private static ModuleSyntax Empty(SourceFile file) => new(file.Path, null, default, false, default, default, file.Span(0, 0));
}
