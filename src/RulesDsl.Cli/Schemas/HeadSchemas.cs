using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>The keys of a file's head.</summary>
internal static class HeadSchemas
{
    public static IEnumerable<KeyValuePair<string, JsonObject>> Keys() =>
    [
        Key("namespace", Text("The namespace of what the file declares, such as Shop.Pricing. In the first document only.")),
        Key("using", OneOrMore("Namespaces whose types need no prefix. In the first document only.", Text("A namespace such as Shop."))),
        Key("nullable", Words("'strict' makes errors of suggestions about null that would go unnoticed. In the first document only.", ["strict"])),
        Key("allow", OneOrMore("Diagnostics that are not told for this file, such as RDSL0305. In the first document only.", Text("The id of a diagnostic."))),
    ];
}
