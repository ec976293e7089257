using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Additional files to files of rows.</summary>
internal static class RowsTexts
{
    /// <summary>How the name of a file of rows ends.</summary>
    public const string Ending = ".rules.csv";

    /// <summary>Whether a file holds rows, by its name.</summary>
    public static bool Is(AdditionalText file) => file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase);

    public static RowsText Read(AdditionalText file, ProjectOptions options, CancellationToken cancellation)
    {
        var source = file.GetText(cancellation) ?? SourceText.From("");
        return new RowsText(
            file.Path, SourcePathMap.Apply(options.PathMap, file.Path), ProjectPaths.Of(file.Path, options.Directory), FileChecksum.Of(source), source.ToString());
    }
}
