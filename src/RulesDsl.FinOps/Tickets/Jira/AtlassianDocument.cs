using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>
/// Builds a description in the Atlassian Document Format (version 1): a paragraph for each line, because a text node must not hold a
/// newline, and none for an empty line, because it must not be empty either.
/// </summary>
internal static class AtlassianDocument
{
    /// <summary>The most that Jira takes. Counted over the whole document, so that it holds whichever part Jira counts.</summary>
    public const int Limit = 32_767;

    private const string Cut = "… (cut here: the text is longer than Jira takes)";

    /// <summary>JSON as it is sent: only what must be escaped is.</summary>
    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text as a document; what does not fit is left out, and the last paragraph says so.</summary>
    public static JsonObject Of(string text)
    {
        var content = new JsonArray();
        var document = new JsonObject { ["type"] = "doc", ["version"] = 1, ["content"] = content };
        var room = Limit - Length(document) - Length(Paragraph(Cut)) - 1;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var printable = Printable(line);
            if (printable.Length == 0)
                continue;
            var paragraph = Paragraph(printable);
            var length = Length(paragraph) + 1;
            if (length > room)
            {
                if (Shorten(printable, room - (length - EscapedLength(printable))) is { Length: > 0 } start)
                    content.Add((JsonNode)Paragraph(start));
                content.Add((JsonNode)Paragraph(Cut));
                break;
            }

            content.Add((JsonNode)paragraph);
            room -= length;
        }

        return document;
    }

    private static JsonObject Paragraph(string text) => new()
    {
        ["type"] = "paragraph",
        ["content"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
    };

    // Half a character becomes the one that stands for it, a control character a blank.
    private static string Printable(string line)
    {
        var printable = new StringBuilder(line.Length);
        foreach (var rune in line.EnumerateRunes())
            printable.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        return printable.ToString().Trim();
    }

    private static string Shorten(string text, int room)
    {
        var kept = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var one = rune.ToString();
            room -= EscapedLength(one);
            if (room < 0)
                break;
            kept.Append(one);
        }

        return kept.ToString().TrimEnd();
    }

    private static int EscapedLength(string text) => JsonEncodedText.Encode(text, Json.Encoder).Value.Length;

    private static int Length(JsonNode node) => node.ToJsonString(Json).Length;
}
