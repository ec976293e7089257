using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Additional files to parsed rules files.</summary>
internal static class RulesFiles
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md#document-table-0x30
    private const string Sha1 = "ff1816ec-aa5e-4d10-87f7-6f4963833460";
    private const string Sha256 = "8829d00f-11b8-4213-878b-770e8597ac16";

    /// <summary>Whether a file holds rules, by its name.</summary>
    public static bool Is(AdditionalText file) =>
        EndsWith(file.Path, ".rules") || EndsWith(file.Path, ".rules.yaml") || EndsWith(file.Path, ".rules.yml");

    /// <summary>Parses a file. A failure of the parser itself becomes a diagnostic of that file.</summary>
    public static RulesFile Parse(AdditionalText file, ProjectOptions options, CancellationToken cancellation)
    {
        var path = ProjectPath(file.Path, options.Directory);
        var source = file.GetText(cancellation) ?? SourceText.From("");
        var parsed = Guard.Run(
            file.Path,
            () => RuleParser.Parse(file.Path, source.ToString()),
            failure => new ParseResult(new ModuleSyntax(file.Path, null, default, false, default, default, default), new([failure])));
        return new RulesFile(
            file.Path, SourcePathMap.Apply(options.PathMap, file.Path), path, parsed.Module.Namespace?.Text ?? Namespaces.OfFolder(options.RootNamespace, path), Checksum(source), parsed.Module, parsed.Diagnostics)
        {
            IsNullableStrict = parsed.Module.NullableStrict || options.NullableStrict,
        };
    }

    private static FileChecksum Checksum(SourceText source) => new(
        source.ChecksumAlgorithm == SourceHashAlgorithm.Sha1 ? Sha1 : Sha256,
        string.Concat(source.GetChecksum().Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))));

    private static string ProjectPath(string path, string directory)
    {
        var slashed = path.Replace('\\', '/');
        var root = directory.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && slashed.StartsWith(root, StringComparison.Ordinal)
            ? slashed.Substring(root.Length)
            : slashed.Substring(slashed.LastIndexOf('/') + 1);
    }

    private static bool EndsWith(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
