using System.Runtime.CompilerServices;

namespace RulesDsl.Cli.Tests;

/// <summary>The files of this repository.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath("../..", Path.GetDirectoryName(Here())!);

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, name)).ReplaceLineEndings("\n");

    /// <summary>All files with a name, but those that a build makes.</summary>
    public static IReadOnlyList<string> Find(string pattern) =>
    [
        .. Directory.EnumerateFiles(Root, pattern, SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(static name => !name.Split('/').Any(static folder => folder is "bin" or "obj" or ".git"))
            .Order(StringComparer.Ordinal),
    ];

    private static string Here([CallerFilePath] string path = "") => path;
}
