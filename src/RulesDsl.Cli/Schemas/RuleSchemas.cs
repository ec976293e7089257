using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Rules, and what holds where none matches.</summary>
internal static class RuleSchemas
{
    public static JsonObject Rule() => Keys(
        "A rule.",
        ["rule", "then"],
        Key("rule", Scalar("The name of the rule, which may be any text.")),
        Key("tags", OneOrMore("Tags that filters know the rule by.", Scalar("A tag."))),
        Key("priority", Scalar("Its rank under 'hit: priority' and 'hit: output order': the highest comes first.")),
        Key("from", Scalar("The first day on which it holds: 2026-01-01.")),
        Key("to", Scalar("The last day on which it holds: 2026-12-31.")),
        Key("enabled", Scalar("'false' leaves the rule out.")),
        Key("id", Scalar("An id that stays when the name changes.")),
        Key("description", Scalar("What people should know of it.")),
        Key("allow", OneOrMore("Diagnostics that are not told for this rule.", Text("The id of a diagnostic."))),
        Key("when", Ref("condition")),
        Key("then", Then()));

    public static JsonObject Otherwise() => Keys("What holds where no rule matches.", ["then"], Key("then", Then()));

    private static JsonObject Then() => Value("What it gives: members and their values, one value, or 'stop' for an end without a result. Texts are templates: gold customer, {order.Total}.");
}
