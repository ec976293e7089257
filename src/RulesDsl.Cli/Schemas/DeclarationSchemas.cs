using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Enums, facts, params and functions.</summary>
internal static class DeclarationSchemas
{
    public static IEnumerable<KeyValuePair<string, JsonObject>> Enum() =>
    [
        Key("enum", Text("The name of the enum.")),
        Key("members", OneOrMore("Its members, such as [Low, Medium, High].", Scalar("A member."))),
    ];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Fact() =>
    [
        Key("fact", Text("The name of the fact.")),
        Key("fields", Map("Its fields: names to types.", Type())),
    ];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Param() =>
    [
        Key("param", Text("The name of the param.")),
        Key("type", Type()),
        Key("default", Value("What it is where nobody says otherwise.")),
    ];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Function() =>
    [
        Key("function", Text("The name of the function.")),
        Key("inputs", Inputs()),
        Key("output", Output()),
        Key("value", Expression("What it gives, as an expression: gross / 1.25.")),
        Key("tests", Tests()),
    ];

    public static JsonObject Inputs() => Map("The inputs: names to types.", Type());

    public static JsonObject Output() => Type("The type of what it gives, such as decimal or a fact.");

    public static JsonObject Tests() => List("Tests, run by 'rules test' and by a test project.", Ref("test"));

    public static JsonObject Type(string description =
        "A type: int, long, double, decimal, bool, string, datetime, date, time, duration, guid, json, a fact, an enum or a type of C#; T?, \"T[]\", \"map<K, V>\".") => Text(description);
}
