namespace RulesDsl.Cli.Files;

/// <summary>Finds what <c>FILE…</c> means: files, folders and globs.</summary>
internal static class FileSelection
{
    /// <summary>The files of rules and of rows, each once, in the order in which they were asked for.</summary>
    /// <exception cref="UsageException">A name stands for nothing; the message tells all that do.</exception>
    public static IReadOnlyList<SelectedFile> Select(IEnumerable<string> names, string folder, CancellationToken stop)
    {
        var files = new List<SelectedFile>();
        var complaints = new List<string>();
        foreach (var name in names)
        {
            try
            {
                files.AddRange(Find(name, folder, stop));
            }
            catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
            {
                complaints.Add(e.Message);
            }
        }

        if (complaints.Count > 0)
            throw new UsageException(string.Join("\n", complaints));
        if (files.All(static file => file.Kind is RulesFileKind.Rows))
            throw new UsageException("Only rows of tables are named, and no rules file that uses them.");

        return [.. files.DistinctBy(static file => file.Path)];
    }

    private static List<SelectedFile> Find(string name, string folder, CancellationToken stop)
    {
        if (name.Length == 0)
            throw new UsageException("The name of a file is empty.");

        var path = Path.GetFullPath(name, folder);
        if (File.Exists(path))
        {
            return RulesFileName.Kind(path) is not RulesFileKind.Other
                ? [new SelectedFile(path, Path.GetDirectoryName(path)!)]
                : throw new UsageException($"'{name}' is no rules file: their names end in {RulesFileName.Endings}.");
        }

        if (Directory.Exists(path))
            return OrComplain(Rules(FolderWalk.Files(path, stop), path), $"'{name}' holds no rules files: their names end in {RulesFileName.Endings}.");

        if (!FilePattern.Is(name))
            throw new UsageException($"'{name}' is not there.{NearestFile.Question(path)}");

        var pattern = FilePattern.Parse(name, folder);
        return OrComplain(Rules(pattern.Files(stop), pattern.Root), $"No rules file fits '{name}': their names end in {RulesFileName.Endings}.");
    }

    private static List<SelectedFile> Rules(IEnumerable<string> paths, string root) =>
        [.. paths.Select(path => new SelectedFile(path, root)).Where(static file => file.Kind is not RulesFileKind.Other)];

    private static List<SelectedFile> OrComplain(List<SelectedFile> files, string complaint) =>
        files.Count > 0 ? files : throw new UsageException(complaint);
}
