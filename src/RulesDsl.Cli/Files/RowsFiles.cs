using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Files;

/// <summary>The files of rows that tables name, which belong to a rules file even where only that was asked for.</summary>
internal static class RowsFiles
{
    public static IEnumerable<SelectedFile> Of(RulesFile file) => MayNameOne(file.Text) ? Named(file) : [];

    // Reading thousands of rules takes longer than looking for what nearly none of them has; a name may be written with escapes.
    private static bool MayNameOne(string text) => text.Contains("csv", StringComparison.OrdinalIgnoreCase) || text.Contains('\\', StringComparison.Ordinal);

    private static IEnumerable<SelectedFile> Named(RulesFile file) => RuleParser.Parse(file.Path, file.Text).Module.Declarations
        .OfType<TableSyntax>()
        .Select(static table => table.RowsFile?.Path)
        .OfType<string>()
        .Where(static name => RulesFileName.Kind(name) is RulesFileKind.Rows && !name.Contains('\0', StringComparison.Ordinal))
        .Select(name => Path.GetFullPath(name, Path.GetDirectoryName(file.Path)!))
        .Where(File.Exists)
        .Select(path => new SelectedFile(path, file.Root));
}
