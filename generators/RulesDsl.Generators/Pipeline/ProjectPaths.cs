namespace RulesDsl.Generators.Pipeline;

/// <summary>Paths as the author of a project sees them.</summary>
internal static class ProjectPaths
{
    /// <summary>The path from the project's folder, with forward slashes; the name alone of a file that lies elsewhere.</summary>
    public static string Of(string path, string directory)
    {
        var slashed = path.Replace('\\', '/');
        var root = directory.Replace('\\', '/').TrimEnd('/') + "/";
        return root.Length > 1 && slashed.StartsWith(root, StringComparison.Ordinal)
            ? slashed.Substring(root.Length)
            : slashed.Substring(slashed.LastIndexOf('/') + 1);
    }

    /// <summary>The path of what a file names <paramref name="name"/>, seen from its own folder, with forward slashes and without <c>.</c> and <c>..</c>.</summary>
    public static string Beside(string file, string name)
    {
        var slashed = name.Replace('\\', '/');
        var isRooted = slashed.StartsWith("/", StringComparison.Ordinal) || IsOnDrive(slashed);
        var parts = new List<string>();
        foreach (var part in (isRooted ? slashed : Folder(file) + slashed).Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    // C:/rules: elsewhere a colon is a character like any other.
    private static bool IsOnDrive(string path) => path.Length > 2 && char.IsLetter(path[0]) && path[1] == ':' && path[2] == '/';

    /// <summary>The folder of a file with the slash at its end; empty where none is named.</summary>
    public static string Folder(string file)
    {
        var slashed = file.Replace('\\', '/');
        return slashed.Substring(0, slashed.LastIndexOf('/') + 1);
    }
}
