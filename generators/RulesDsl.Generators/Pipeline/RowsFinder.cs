using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Finds the files of rows that the tables of a rules file name: beside it, or where the name leads from there.</summary>
internal static class RowsFinder
{
    public static RowsRequest Find(RulesFile file, EquatableArray<RowsText> all)
    {
        var names = file.Module.Declarations.OfType<TableSyntax>().Select(static table => table.RowsFile?.Path).OfType<string>().Distinct();
        return new RowsRequest(file, names.Select(name => Find(name, file.Path, all)).ToEquatableArray());
    }

    private static NamedRows Find(string name, string from, EquatableArray<RowsText> all)
    {
        var path = ProjectPaths.Beside(from, name);
        var found = all.FirstOrDefault(text => ProjectPaths.Beside("", text.Path) == path)
            ?? all.FirstOrDefault(text => string.Equals(ProjectPaths.Beside("", text.Path), path, StringComparison.OrdinalIgnoreCase));
        if (found is not null)
            return new NamedRows(name, found, null);

        var folder = ProjectPaths.Folder(ProjectPaths.Beside("", from));
        var beside = all.Select(static text => ProjectPaths.Beside("", text.Path))
            .Where(path => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(path => path.Substring(folder.Length));
        return new NamedRows(name, null, NearestName.Of(name, beside));
    }
}
