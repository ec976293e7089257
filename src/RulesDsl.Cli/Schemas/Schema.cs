using System.Text.Json.Nodes;

namespace RulesDsl.Cli.Schemas;

/// <summary>The parts that schemas are made of. What a text means is the compiler's business: a schema knows keys, words and shapes.</summary>
internal static class Schema
{
    /// <summary>One of several shapes.</summary>
    public static JsonObject AnyOf(string description, params IEnumerable<JsonObject> choices) =>
        new() { ["description"] = description, ["anyOf"] = new JsonArray([.. choices]) };

    /// <summary>Any value that is written: a text, a list or a map.</summary>
    public static JsonObject Value(string description) => new() { ["description"] = description };

    /// <summary>A text that YAML takes for nothing else: a name, a type.</summary>
    public static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    /// <summary>What is written without brackets, whatever YAML takes it for: <c>42</c> and <c>true</c> may be names.</summary>
    public static JsonObject Scalar(string description) => Types(description, "string", "number", "boolean");

    /// <summary>An expression: <c>null</c> is one as well.</summary>
    public static JsonObject Expression(string description) => Types(description, "string", "number", "boolean", "null");

    public static JsonObject Whole(string description) => new() { ["description"] = description, ["type"] = "integer", ["minimum"] = 0 };

    public static JsonObject YesOrNo(string description) => new() { ["description"] = description, ["type"] = "boolean" };

    /// <summary>One of the words that the language has at a place.</summary>
    public static JsonObject Words(string description, IEnumerable<string> words) =>
        new() { ["description"] = description, ["enum"] = new JsonArray([.. words.Select(static word => JsonValue.Create(word))]) };

    public static JsonObject List(string description, JsonObject items, int least = 0) =>
        new() { ["description"] = description, ["type"] = "array", ["minItems"] = least, ["items"] = items };

    /// <summary>A list, or one thing without brackets.</summary>
    public static JsonObject OneOrMore(string description, JsonObject item) =>
        AnyOf(description, item, new JsonObject { ["type"] = "array", ["items"] = item.DeepClone() });

    /// <summary>A map whose keys the author chooses.</summary>
    public static JsonObject Map(string description, JsonObject value) =>
        new() { ["description"] = description, ["type"] = "object", ["additionalProperties"] = value };

    /// <summary>A map whose keys have names of their own.</summary>
    public static JsonObject Keys(string description, IEnumerable<string> required, params IEnumerable<KeyValuePair<string, JsonObject>> keys) => new()
    {
        ["description"] = description,
        ["type"] = "object",
        ["required"] = Names(required),
        ["properties"] = new JsonObject(keys.Select(static key => KeyValuePair.Create(key.Key, (JsonNode?)key.Value))),
        ["additionalProperties"] = false,
    };

    /// <summary>A key with what it takes.</summary>
    public static KeyValuePair<string, JsonObject> Key(string name, JsonObject value) => KeyValuePair.Create(name, value);

    /// <summary>What is described at one place and used at several.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    public static JsonArray Names(IEnumerable<string> names) => [.. names.Select(static name => JsonValue.Create(name))];

    private static JsonObject Types(string description, params IEnumerable<string> types) => new() { ["description"] = description, ["type"] = Names(types) };
}
