using System.IO.Enumeration;

namespace RulesDsl.Cli.Files;

/// <summary>A glob: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal sealed class FilePattern
{
    private static readonly char[] Slashes = ['/', Path.DirectorySeparatorChar];

    private readonly string[] _segments;

    private FilePattern(string root, string[] segments)
    {
        Root = root;
        _segments = segments;
    }

    /// <summary>The folder before the first wildcard.</summary>
    public string Root { get; }

    public static bool Is(string name) => name.AsSpan().ContainsAny('*', '?');

    public static FilePattern Parse(string pattern, string folder)
    {
        var segments = pattern.Split(Slashes);
        var plain = segments.TakeWhile(static segment => !Is(segment)).Count();
        var root = plain == 0 ? "." : string.Join('/', segments[..plain]) + "/";
        return new FilePattern(Path.GetFullPath(root, folder), [.. segments[plain..].Where(static segment => segment.Length > 0)]);
    }

    /// <summary>The files that fit, in the order of their paths.</summary>
    public IEnumerable<string> Files(CancellationToken stop) =>
        Directory.Exists(Root) ? Matches(Root, _segments, stop).Distinct() : [];

    private static IEnumerable<string> Matches(string folder, ArraySegment<string> segments, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        return segments switch
        {
            ["**"] => FolderWalk.Files(folder, stop),
            ["**", .. var rest] => Matches(folder, rest, stop).Concat(FolderWalk.FoldersIn(folder).SelectMany(inner => Matches(inner, segments, stop))),
            [var name] => FolderWalk.FilesIn(folder).Where(file => Fits(name, file)),
            [var name, .. var rest] => Folders(folder, name).SelectMany(inner => Matches(inner, rest, stop)),
            _ => [],
        };
    }

    private static IEnumerable<string> Folders(string folder, string name)
    {
        var plain = Path.Combine(folder, name);
        return Is(name) ? FolderWalk.FoldersIn(folder).Where(inner => Fits(name, inner)) : Directory.Exists(plain) ? [plain] : [];
    }

    private static bool Fits(string pattern, string path) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), Path.GetFileName(path), ignoreCase: OperatingSystem.IsWindows());
}
