namespace RulesDsl.Cli.Output;

/// <summary>The page of a diagnostic, as the tool carries it.</summary>
/// <param name="Id"><c>RDSL0222</c></param>
/// <param name="Title">A few words that name the kind of problem.</param>
/// <param name="Text">The whole page, in Markdown.</param>
internal sealed record DiagnosticPage(string Id, string Title, string Text)
{
    private const string Prefix = "diagnostics/";

    /// <summary>The ids that have a page.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(DiagnosticPage).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(static name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The page of an id; null where there is none.</summary>
    public static DiagnosticPage? Find(string id)
    {
        using var stream = typeof(DiagnosticPage).Assembly.GetManifestResourceStream(Prefix + id);
        if (stream is null)
            return null;

        using var reader = new StreamReader(stream);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var heading = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        return new DiagnosticPage(id, heading[(heading.IndexOf(": ", StringComparison.Ordinal) + 2)..], text);
    }
}
