using System.Text.Json.Nodes;
using static RulesDsl.Cli.Schemas.Schema;

namespace RulesDsl.Cli.Schemas;

/// <summary>Tests, with one expectation or a table of examples.</summary>
internal static class TestSchemas
{
    public static JsonObject Test()
    {
        var test = Keys(
            "A test: 'given' and 'expect', or a table of examples.",
            ["test"],
            Key("test", Scalar("The name of the test.")),
            Key("given", Map("What is given: inputs, 'now' and params to their values. Members that are left out have their defaults.", Value("A value."))),
            Key("expect", Value("What is expected: some or all members, a value, a list, 'none' or 'error'.")),
            Key("expect rule", Scalar("The name of the rule that wins.")),
            Key("columns", List("The columns of examples: an input or a member of one, '=> name' for what is expected, or name.", Scalar("A column."), least: 1)),
            Key("rows", Rows()));
        test["anyOf"] = new JsonArray(Required("expect"), Required("expect rule"), Required("columns", "rows"));
        return test;
    }

    public static JsonObject Rows() => List("The rows, each a list with a cell for every column.", List("A row.", Value("A cell.")));

    private static JsonObject Required(params IEnumerable<string> keys) => new() { ["required"] = Names(keys) };
}
