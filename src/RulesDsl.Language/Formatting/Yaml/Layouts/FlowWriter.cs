namespace RulesDsl.Language.Formatting.Yaml.Layouts;

/// <summary>Writes a node on one line, in brackets.</summary>
internal static class FlowWriter
{
    /// <summary>The line; null where something in the node wants lines of its own: comments, texts of several lines, blocks.</summary>
    public static string? TryWrite(Layout layout, LineWriter lines) => layout switch
    {
        ScalarLayout scalar => ScalarWriter.IsLiteral(scalar.Text) ? null : ScalarWriter.Write(scalar.Text, inBrackets: true),
        ListLayout { IsBlock: false } list => Join(list.Items.Select(item => lines.Comments.HasAny(item.Unit) ? null : TryWrite(item.Value, lines)), "[", "]"),
        MapLayout { IsBlock: false } map => Join(map.Fields.Select(field => TryWrite(field, lines)), "{ ", " }"),
        ListLayout { Items.Count: 0 } => "[]",
        MapLayout { Fields.Count: 0 } => "{}",
        _ => null,
    };

    private static string? TryWrite(FieldLayout field, LineWriter lines) =>
        lines.Comments.HasAny(field.Unit) || TryWrite(field.Value, lines) is not { } value ? null : $"{ScalarWriter.WriteKey(field.Key, inBrackets: true)}: {value}";

    private static string? Join(IEnumerable<string?> parts, string open, string close)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            if (part is null)
                return null;

            texts.Add(part);
        }

        return texts.Count == 0 ? open.Trim() + close.Trim() : open + string.Join(", ", texts) + close;
    }
}
