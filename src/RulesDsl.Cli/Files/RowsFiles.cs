using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Files;

/// <summary>The files of rows that tables name, which belong to a rules file even where only that was asked for.</summary>
internal static class RowsFiles
{
    public static IEnumerable<SelectedFile> Of(RulesFile file) => RuleParser.Parse(file.Path, file.Text).Module.Declarations
        .OfType<TableSyntax>()
        .Select(static table => table.RowsFile?.Path)
        .OfType<string>()
        .Where(static name => RulesFileName.Kind(name) is RulesFileKind.Rows && !name.Contains('\0', StringComparison.Ordinal))
        .Select(name => Path.GetFullPath(name, Path.GetDirectoryName(file.Path)!))
        .Where(File.Exists)
        .Select(path => new SelectedFile(path, file.Root));
}
