namespace RulesDsl.Cli.Files;

/// <summary>The folders and files below a folder that people mean: what a build makes or a tool hides is left out, as in a project.</summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>All files below a folder, in the order of their paths.</summary>
    public static IEnumerable<string> Files(string folder, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return FilesIn(folder).Concat(FoldersIn(folder).SelectMany(inner => Files(inner, stop)));
    }

    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal);

    // A link to a folder may lead in circles.
    public static IEnumerable<string> FoldersIn(string folder) =>
        new DirectoryInfo(folder).EnumerateDirectories("*", Everything)
            .Where(static inner => !inner.Name.StartsWith('.') && inner.Name is not ("bin" or "obj") && inner.LinkTarget is null)
            .Select(static inner => inner.FullName)
            .Order(StringComparer.Ordinal);
}
