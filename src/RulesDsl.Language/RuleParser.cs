using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;
using RulesDsl.Language.Text.Source;

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
    /// <param name="path">The file's name, which is only used to choose the spelling and to name the module.</param>
    /// <param name="text">The file's characters, decoded; a byte order mark may lead them.</param>
    public static ParseResult Parse(string path, string text)
    {
        var file = new SourceFile(path, text);
        if (text.Length > MostCharacters)
            return new ParseResult(Empty(file), new([SyntaxDiagnostics.FileBeyondLimit(file.Span(0, 0), MostCharacters)]));

        var (module, errors) = TextModuleReader.Read(file);
        return new ParseResult(module, errors);
    }

    private static ModuleSyntax Empty(SourceFile file) => new(file.Path, null, default, false, default, default, file.Span(0, 0));
}
