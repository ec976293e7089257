using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Conditions: an expression, a tree, or a map from paths to unary tests, at any depth.</summary>
internal static class ConditionSchemas
{
    public static JsonObject Condition() => AnyOf(
        "When the rule matches: an expression; 'all', 'any', 'none' and 'not' with conditions; or paths with the tests that they must pass.",
        Expression("An expression: order.Total >= 1000 and order.Express."),
        Ref("conditions"));

    public static JsonObject Conditions()
    {
        var conditions = new JsonObject
        {
            ["description"] = "Conditions that must all hold: paths such as order.Total with a test such as '>= 1000'.",
            ["type"] = "object",
            ["minProperties"] = 1,
            ["properties"] = new JsonObject
            {
                ["all"] = Group("All of these must hold."),
                ["any"] = Group("One of these must hold."),
                ["none"] = Group("None of these may hold."),
                ["not"] = Ref("condition"),
            },
        };
        conditions["additionalProperties"] = AnyOf(
            "A unary test: a value, a list, a range, '>= 10', 'not X', '-' for anything; with commas between several, one of them must hold.",
            Expression("A test."),
            List("One of these values.", Value("A value.")));
        return conditions;
    }

    private static JsonObject Group(string description) => AnyOf(description, List("Conditions.", Ref("condition"), least: 1), Ref("conditions"));
}
