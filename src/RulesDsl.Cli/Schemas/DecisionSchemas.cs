using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Rule sets and tables.</summary>
internal static class DecisionSchemas
{
    private static readonly string[] Policies = ["first", "unique", "any", "priority", "all", "output order", "sum", "count", "min", "max", "merge"];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Ruleset() =>
    [
        Key("ruleset", Text("The name of the rule set.")),
        .. Shared(),
        Key("rules", List("The rules, in the order in which they are tried.", Ref("rule"))),
        .. End(),
    ];

    public static IEnumerable<KeyValuePair<string, JsonObject>> Table() =>
    [
        Key("table", Text("The name of the table.")),
        .. Shared(),
        Key("columns", List("The columns: an expression that cells test, '=> name' for an output, or name, priority, tags.", Scalar("A column."), least: 1)),
        Key("rows", AnyOf("The rows: a list of cells each, '-' for a cell that accepts anything; or the name of a *.rules.csv.", TestSchemas.Rows(), Text("The name of a *.rules.csv."))),
        .. End(),
    ];

    private static IEnumerable<KeyValuePair<string, JsonObject>> Shared() =>
    [
        Key("inputs", DeclarationSchemas.Inputs()),
        Key("output", DeclarationSchemas.Output()),
        Key("hit", Words("The hit policy: what counts where several rules match. 'first' where nothing is said.", Policies)),
        Key("complete", YesOrNo("Whether there is a result for every input: a gap is an error then.")),
        Key("let", Map("Names for expressions, which are computed at most once in an evaluation.", Expression("An expression."))),
    ];

    private static IEnumerable<KeyValuePair<string, JsonObject>> End() =>
    [
        Key("otherwise", Ref("otherwise")),
        Key("tests", DeclarationSchemas.Tests()),
    ];
}
