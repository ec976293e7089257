using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Language;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Additional files to files of rows.</summary>
internal static class RowsTexts
{
    /// <summary>How the name of a file of rows ends.</summary>
    public const string Ending = ".rules.csv";

    /// <summary>Whether a file holds rows, by its name.</summary>
    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file. Of one that is too large nothing is kept: an editor would hold on to all of it.</summary>
    public static RowsText Read(AdditionalText file, ProjectOptions options, CancellationToken cancellation)
    {
        var source = file.GetText(cancellation) ?? SourceText.From("");
        var isTooLarge = source.Length > RuleParser.MostCharacters;
        return new RowsText(
            file.Path,
            SourcePathMap.Apply(options.PathMap, file.Path),
            ProjectPaths.Of(file.Path, options.Directory),
            isTooLarge ? FileChecksum.None : FileChecksum.Of(source),
            isTooLarge ? null : source.ToString());
    }
}
