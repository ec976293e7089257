using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RulesDsl.Cli.Output;

/// <summary>JSON as the tool writes it: indented, and readable in every script.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions InOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A node on a line of its own, as JSON lines have it.</summary>
    public static string Line(JsonNode? node) => (node?.ToJsonString(InOneLine) ?? "null") + "\n";

    public static void Write(TextWriter writer, JsonNode node) => writer.Write(node.ToJsonString(Options) + "\n");
}
