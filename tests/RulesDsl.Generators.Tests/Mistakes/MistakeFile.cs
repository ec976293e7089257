namespace RulesDsl.Generators.Tests.Mistakes;

/// <summary>
/// Reads the mistakes of a file: first the text around each of them, then for each <c>=== what it is</c>, the mistake itself
/// with its marks, and <c>>>> what is said</c>.
/// </summary>
internal static class MistakeFile
{
    private const string Folder = "Mistakes";

    public static IEnumerable<Mistake> ReadAll(string spelling) =>
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, Folder, spelling), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(path => Read($"{spelling}/{Path.GetFileNameWithoutExtension(path)}", File.ReadAllText(path).ReplaceLineEndings("\n")));

    private static IEnumerable<Mistake> Read(string group, string text)
    {
        var pieces = text.Split("\n=== ");
        foreach (var piece in pieces.Skip(1))
        {
            var lines = piece.TrimEnd('\n').Split('\n');
            var messages = lines.Where(static line => line.StartsWith(">>> ", StringComparison.Ordinal)).Select(static line => line[4..]).ToList();
            var marked = string.Join("\n", lines.Skip(1).Take(lines.Length - 1 - messages.Count));
            yield return new Mistake(group, lines[0], pieces[0].TrimEnd('\n') + "\n", marked, messages);
        }
    }
}
