using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Pipeline;

/// <summary>Reads the rows that tables have in files of their own, and puts them into the tables.</summary>
internal static class RowsJoiner
{
    public static RulesFile Join(RowsRequest request)
    {
        if (request.Rows.Count == 0)
            return request.File;

        var declarations = request.File.Module.Declarations.ToArray();
        var problems = request.File.Diagnostics.ToList();
        var rows = new List<TableRows>();
        var files = new Dictionary<string, RowsFile>();
        for (var i = 0; i < declarations.Length; i++)
        {
            if (declarations[i] is not TableSyntax { RowsFile: { } name } table)
                continue;

            var named = request.Rows.First(rows => rows.Name == name.Path);
            if (named.File is not { } file)
            {
                problems.Add(RowsFileDiagnostics.Missing(name.Span, name.Path, named.Nearest));
                continue;
            }

            var read = Guard.Run(file.Path, () => Read(table, file, files), static failure => new RowsResult(default, new([failure])));
            declarations[i] = table with { Rows = read.Rows };
            rows.Add(new TableRows(i, file.Path, file.SourcePath, file.ProjectPath, file.Checksum, read.Diagnostics) { Text = file.Text ?? "" });
        }

        return request.File with
        {
            Module = request.File.Module with { Declarations = new EquatableArray<DeclarationSyntax>(declarations) },
            Diagnostics = problems.ToEquatableArray(),
            Rows = rows.ToEquatableArray(),
        };
    }

    private static RowsResult Read(TableSyntax table, RowsText text, Dictionary<string, RowsFile> files)
    {
        if (text.Text is null)
            return new RowsResult(default, RuleParser.Refuse(text.Path).Diagnostics);

        if (!files.TryGetValue(text.Path, out var file))
            files.Add(text.Path, file = new RowsFile(text.Path, text.Text));
        return file.Read(table);
    }
}
