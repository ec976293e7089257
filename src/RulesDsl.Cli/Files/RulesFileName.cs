namespace RulesDsl.Cli.Files;

/// <summary>What the names of files say.</summary>
internal static class RulesFileName
{
    /// <summary>The endings of rules files, for messages.</summary>
    public const string Endings = ".rules, .rules.yaml, .rules.yml or .rules.csv";

    private static readonly (string Ending, RulesFileKind Kind)[] Known =
    [
        (".rules", RulesFileKind.Text),
        (".rules.yaml", RulesFileKind.Yaml),
        (".rules.yml", RulesFileKind.Yaml),
        (".rules.csv", RulesFileKind.Rows),
    ];

    public static RulesFileKind Kind(string path) =>
        Known.FirstOrDefault(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Kind;

    /// <summary><c>fees.rules.yaml</c> → <c>fees</c></summary>
    public static string WithoutEnding(string path)
    {
        var ending = Known.First(known => path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase)).Ending;
        return path[..^ending.Length];
    }

    /// <summary>A path as messages show it: from the folder that the tool works in, with forward slashes.</summary>
    public static string Shown(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return (relative.StartsWith("../../../", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
