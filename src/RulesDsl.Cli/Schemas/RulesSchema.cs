using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>
/// The JSON Schema of the YAML spelling, by which editors complete and check <c>*.rules.yaml</c> while it is written. A file has several documents, of which
/// each is one declaration: it is a document that the schema describes. That its keys and words are those of the reader is tested.
/// </summary>
internal static class RulesSchema
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    public static JsonObject Create() => new()
    {
        ["$schema"] = Draft,
        ["title"] = "Rules in YAML",
        ["description"] = "One document of a *.rules.yaml: a declaration. Documents are parted by lines with '---'; the first may hold the head of the file, alone or beside a declaration.",
        ["anyOf"] = new JsonArray(Ref("ruleset"), Ref("table"), Ref("fact"), Ref("enum"), Ref("param"), Ref("function"), Ref("graph"), Ref("head")),
        ["$defs"] = new JsonObject
        {
            ["head"] = HeadOnly(),
            ["enum"] = Declaration("An enum.", ["enum", "members"], DeclarationSchemas.Enum),
            ["fact"] = Declaration("A fact: a record that the build makes, and that rules are about.", ["fact", "fields"], DeclarationSchemas.Fact),
            ["param"] = Declaration("A threshold that callers may override.", ["param", "type", "default"], DeclarationSchemas.Param),
            ["function"] = Declaration("A function that rules may call.", ["function", "output", "value"], DeclarationSchemas.Function),
            ["ruleset"] = Declaration("A rule set: rules that decide together.", ["ruleset", "output", "rules"], DecisionSchemas.Ruleset),
            ["table"] = Declaration("A decision table.", ["table", "output", "columns", "rows"], DecisionSchemas.Table),
            ["graph"] = Declaration("A graph of jobs.", ["graph", "jobs"], GraphSchemas.Graph),
            ["rule"] = RuleSchemas.Rule(),
            ["otherwise"] = RuleSchemas.Otherwise(),
            ["condition"] = ConditionSchemas.Condition(),
            ["conditions"] = ConditionSchemas.Conditions(),
            ["test"] = TestSchemas.Test(),
            ["job"] = GraphSchemas.Job(),
            ["trigger"] = GraphSchemas.Trigger(),
        },
    };

    // Which document is the first is more than a schema can tell.
    private static JsonObject Declaration(string description, IEnumerable<string> required, Func<IEnumerable<KeyValuePair<string, JsonObject>>> keys) =>
        Keys(description, required, keys().Concat(HeadSchemas.Keys()));

    private static JsonObject HeadOnly()
    {
        var head = Keys("The head of the file, alone in the first document.", [], HeadSchemas.Keys());
        head["minProperties"] = 1;
        return head;
    }
}
