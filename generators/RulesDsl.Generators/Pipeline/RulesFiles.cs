using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Additional files to parsed rules files.</summary>
internal static class RulesFiles
{
    /// <summary>Whether a file holds rules, by its name.</summary>
    public static bool Is(string path) => EndsWith(path, ".rules") || EndsWith(path, ".rules.yaml") || EndsWith(path, ".rules.yml");

    /// <summary>Parses a file. A failure of the parser itself becomes a diagnostic of that file.</summary>
    public static RulesFile Parse(AdditionalText file, ProjectOptions options, CancellationToken cancellation)
    {
        var path = ProjectPaths.Of(file.Path, options.Directory);
        var source = file.GetText(cancellation) ?? SourceText.From("");
        var isTooLarge = source.Length > RuleParser.MostCharacters;
        var text = isTooLarge ? "" : source.ToString();
        var parsed = Guard.Run(
            file.Path,
            () => isTooLarge ? RuleParser.Refuse(file.Path) : RuleParser.Parse(file.Path, text),
            failure => new ParseResult(new ModuleSyntax(file.Path, null, default, false, default, default, default), new([failure])));
        return new RulesFile(
            file.Path, SourcePathMap.Apply(options.PathMap, file.Path), path, parsed.Module.Namespace?.Text ?? Namespaces.OfFolder(options.RootNamespace, path), isTooLarge ? FileChecksum.None : FileChecksum.Of(source), parsed.Module, parsed.Diagnostics)
        {
            Text = text,
            IsNullableStrict = parsed.Module.NullableStrict || options.NullableStrict,
        };
    }

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
