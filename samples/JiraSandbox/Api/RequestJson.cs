using System.Text.Json;
using System.Text.Json.Nodes;

namespace JiraSandbox.Api;

/// <summary>Reads members of a request that have but one right type.</summary>
internal static class RequestJson
{
    public static string? Text(JsonObject members, string name) => members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => throw Invalid(),
    };

    public static int? Number(JsonObject members, string name) => members[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var number) => number,
        _ => throw Invalid(),
    };

    public static IReadOnlyList<string>? Texts(JsonObject members, string name) => members[name] switch
    {
        null => null,
        JsonArray array when array.All(entry => entry?.GetValueKind() == JsonValueKind.String) => [.. array.Select(entry => entry!.GetValue<string>())],
        _ => throw Invalid(),
    };

    public static JsonObject? Object(JsonObject members, string name) => members[name] switch
    {
        null => null,
        JsonObject inner => inner,
        _ => throw Invalid(),
    };

    private static JiraRefusal Invalid() => JiraRefusal.Query("Invalid request payload. Refer to the REST API documentation and try again.");
}
