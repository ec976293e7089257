using RulesDsl.Generators.Pipeline;

namespace RulesDsl.Dynamic;

/// <summary>Files that are named, and those of folders that are, as they come and go.</summary>
internal sealed class WatchedFiles(IReadOnlyList<string> paths)
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files that are there, and what tells whether one has changed. A file that is named is one of them even if it is gone.</summary>
    public IReadOnlyList<(string Path, long Length, DateTime Written)> Look() => [.. paths.SelectMany(Files).Distinct(StringComparer.Ordinal).Select(Stamp)];

    /// <summary>Reads the files.</summary>
    /// <exception cref="IOException">A file is gone, or is being written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static async Task<RulesSource[]> ReadAsync(IEnumerable<(string Path, long Length, DateTime Written)> files, CancellationToken cancellation) =>
        await Task.WhenAll(files.Select(file => RulesSource.ReadAsync(file.Path, cancellation))).ConfigureAwait(false);

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", Below).Where(static file => RulesFiles.Is(file) || RowsTexts.Is(file)).Order(StringComparer.Ordinal)
        : [path];

    private static (string Path, long Length, DateTime Written) Stamp(string path) =>
        new FileInfo(path) is { Exists: true } file ? (path, file.Length, file.LastWriteTimeUtc) : (path, -1, default);
}
