using System.Text.Json;
using System.Text.Json.Nodes;
using JiraSandbox.Api;

namespace JiraSandbox.Issues;

/// <summary>
/// Checks a description against the Atlassian Document Format: the root, which blocks and inlines there are, and that a text node
/// is neither empty nor broken over lines.
/// </summary>
internal static class AtlassianDocumentCheck
{
    private const int Limit = 32_767;
    private const string Invalid = "INVALID_INPUT";

    private static readonly HashSet<string> Marks = ["strong", "em", "code", "link", "strike", "underline"];

    /// <summary>What Jira would say of it; null where it is right.</summary>
    public static string? Find(JsonNode description)
    {
        if (description is not JsonObject root || TypeOf(root) != "doc" || root["version"] is not JsonValue version || !IsOne(version) || root["content"] is not JsonArray)
            return "Operation value must be an Atlassian Document (see the Atlassian Document Format)";
        if (description.ToJsonString(PlainJson.Options).Length > Limit)
            return "The entered text is too long. It exceeds the allowed limit of 32,767 characters.";
        return Contains(root, required: false, IsBlock) ? null : Invalid;
    }

    private static bool IsBlock(JsonNode? node) => node is JsonObject block && TypeOf(block) switch
    {
        "paragraph" => Contains(block, required: false, IsInline),
        "heading" => block["attrs"]?["level"] is JsonValue level && level.TryGetValue<int>(out var depth) && depth is >= 1 and <= 6 && Contains(block, required: false, IsInline),
        "codeBlock" => Contains(block, required: false, node => node is JsonObject { } text && TypeOf(text) == "text" && IsText(text, oneLine: false)),
        "bulletList" or "orderedList" => Contains(block, required: true, IsListItem),
        "blockquote" or "panel" => Contains(block, required: true, IsBlock),
        "rule" => true,
        _ => false,
    };

    private static bool IsListItem(JsonNode? node) => node is JsonObject item && TypeOf(item) == "listItem" && Contains(item, required: true, IsBlock);

    private static bool IsInline(JsonNode? node) => node is JsonObject inline && TypeOf(inline) switch
    {
        "text" => IsText(inline, oneLine: true) && HasKnownMarks(inline),
        "hardBreak" => true,
        _ => false,
    };

    private static bool IsText(JsonObject node, bool oneLine) =>
        node["text"] is JsonValue value && value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: > 0 } text
        && !(oneLine && text.AsSpan().ContainsAny('\n', '\r'));

    private static bool HasKnownMarks(JsonObject node) => node["marks"] switch
    {
        null => true,
        JsonArray marks => marks.All(mark => mark is JsonObject written && TypeOf(written) is { } type && Marks.Contains(type)),
        _ => false,
    };

    private static bool Contains(JsonObject node, bool required, Func<JsonNode?, bool> isRight) => node["content"] switch
    {
        null => !required,
        JsonArray content => (content.Count > 0 || !required) && content.All(isRight),
        _ => false,
    };

    private static bool IsOne(JsonValue version) => version.TryGetValue<int>(out var number) && number == 1;

    private static string? TypeOf(JsonObject node) =>
        node["type"] is JsonValue type && type.GetValueKind() == JsonValueKind.String ? type.GetValue<string>() : null;
}
