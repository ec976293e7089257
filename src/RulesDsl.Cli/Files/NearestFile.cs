using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Files;

/// <summary>A file or folder that somebody may have meant.</summary>
internal static class NearestFile
{
    /// <summary><c> Did you mean 'fees.rules'?</c>, or nothing where no name in the folder is like that of the path.</summary>
    public static string Question(string path)
    {
        var folder = Path.GetDirectoryName(path);
        if (!Directory.Exists(folder))
            return "";

        var names = FolderWalk.FilesIn(folder).Concat(FolderWalk.FoldersIn(folder)).Select(static other => Path.GetFileName(other));
        return NearestName.Of(Path.GetFileName(path), names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
    }
}
