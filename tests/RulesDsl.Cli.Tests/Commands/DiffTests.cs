using System.Text;
using System.Text.Json.Nodes;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class DiffTests
{
    private const string Orders = """
        {"order": {"total": 50}}
        {"order": {"total": 95}}
        {"order": {"total": 500}}
        """;

    private static readonly string LowerFees = Samples.Fees.Replace("order.total < 100", "order.total < 90", StringComparison.Ordinal);

    [Fact]
    public async Task Results_that_change_are_counted_and_shown_with_the_rules_that_decided()
    {
        var run = await RunAsync(Samples.Fees, LowerFees, Orders);

        Assert.Equal(
            new ToolRun(1, """
                Shop.Fee: 2 same, 1 changed
                  line 2: 5 → 0
                    old: "small" (old/fees.rules:7)
                    new: "otherwise" (new/fees.rules:11)
                3 lines of facts: 1 result changes

                """.ReplaceLineEndings("\n"), ""),
            run);
    }

    [Fact]
    public async Task Nothing_changes_where_the_same_comes_of_other_rules()
    {
        var written = Samples.Fees.Replace("then 5", "then 10 / 2.0", StringComparison.Ordinal).Replace("\"small\"", "\"little\"", StringComparison.Ordinal);

        var run = await RunAsync(Samples.Fees, written, Orders);

        Assert.Equal(new ToolRun(0, "Shop.Fee: 3 same\n3 lines of facts: nothing changes\n", ""), run);
    }

    [Fact]
    public async Task The_same_rules_in_the_other_spelling_are_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("fees.rules.yaml", Samples.FeesInYaml);

        var run = await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(Orders), "diff", "fees.rules", "fees.rules.yaml");

        Assert.Equal(new ToolRun(0, "Shop.Fee: 3 same\n3 lines of facts: nothing changes\n", ""), run);
    }

    [Fact]
    public async Task Only_some_of_many_changes_are_shown()
    {
        var orders = string.Concat(Enumerable.Repeat("{\"order\": {\"total\": 95}}\n", 1_200));

        var usual = await RunAsync(Samples.Fees, LowerFees, orders);
        var none = await RunAsync(Samples.Fees, LowerFees, orders, "--examples", "0");

        Assert.Equal(5, usual.Output.Split("  line ").Length - 1);
        Assert.EndsWith("  and 1,195 more\n1,200 lines of facts: 1,200 results change\n", usual.Output, StringComparison.Ordinal);
        Assert.Equal("Shop.Fee: 1,200 changed\n  and 1,200 more\n1,200 lines of facts: 1,200 results change\n", none.Output);
    }

    [Fact]
    public async Task What_fails_on_one_side_is_a_change_and_what_fails_on_both_is_none()
    {
        const string Share = """
            ruleset Share(n: int) -> decimal
            rule "share" when n < 9 then 100 / n
            """;

        var run = await RunAsync(Share, Share.Replace("100 / n", "100 / (n * (n - 1))", StringComparison.Ordinal), "{\"n\": 0}\n{\"n\": 1}\n{\"n\": 2}\n{\"n\": 9}");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Share: 2 same, 1 fails now, 1 fails as before\n  line 2: 100 → fails: Rule \"share\" cannot be evaluated: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n    old: \"share\" (old/fees.rules:2)\n    new: \"share\" (new/fees.rules:2)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_do_not_fit_are_told_and_the_rest_goes_on()
    {
        var run = await RunAsync(Samples.Fees, Samples.Fees, "{\n{\"ordr\": {}}\n" + Orders);

        Assert.Equal(
            new ToolRun(1, """
                Shop.Fee: 3 same, 1 did not fit
                line 1: The line breaks off in the middle: its JSON has no end.
                line 2: Fee has no input 'ordr'; did you mean 'order'?
                5 lines of facts: 2 lines do not fit

                """.ReplaceLineEndings("\n"), ""),
            run);
    }

    [Fact]
    public async Task Sets_of_one_side_and_inputs_that_differ_are_told()
    {
        const string Old = """
            fact Order { total: decimal, tags: string[], level: Level }
            enum Level { Low, High }
            ruleset Fee(order: Order) -> decimal
            rule "all" when order.total > 1 and order.level is Low then 1
            ruleset Gone(n: int) -> int
            otherwise then n
            """;
        const string New = """
            fact Order { total: decimal, tags: map<string, int>, level: Level, weight: int? }
            enum Level { Low, Middle, High }
            ruleset Fee(order: Order, express: bool) -> decimal
            rule "all" when order.total > 1 and (order.weight ?? 0) < 1 then 1
            ruleset Fresh(n: int) -> int
            otherwise then n
            """;

        var run = await RunAsync(Old, New, "{\"order\": {\"total\": 5}}");

        Assert.Equal(
            new ToolRun(1, """
                Fee: 1 fails now
                  its inputs differ:
                    - order.tags: string[]
                    - order.level: Level (Low, High)
                    + order.tags: map<string, int>
                    + order.level: Level (Low, Middle, High)
                    + order.weight: int?
                    + express: bool
                  line 1: 1 → fails: The input 'express' is missing: Fee takes 'order', 'express'.
                    old: "all" (old/fees.rules:4)
                Fresh: only in new
                Gone: only in old
                1 line of facts: 1 result changes

                """.ReplaceLineEndings("\n"), ""),
            run);
    }

    [Fact]
    public async Task A_line_is_for_the_sets_whose_inputs_it_has()
    {
        const string Sets = """
            ruleset A(n: int) -> int
            otherwise then n
            ruleset B(n: int, m: int) -> int
            otherwise then m
            ruleset C(m: int, n: int) -> int
            otherwise then 1
            """;

        var run = await RunAsync(Sets, Sets.Replace("then 1", "then n", StringComparison.Ordinal), "{\"n\": 1}\n{\"n\": 2, \"m\": 3}\n{\"x\": 4}\n{\"N\": 5}");
        var one = await RunAsync(Sets, Sets, "{\"n\": 1}\n{\"n\": 2, \"m\": 3}", "--set", "A");

        Assert.StartsWith("A: 2 same\nB: 1 same\nC: 1 changed\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("line 3: Nothing takes the input 'x'.\n4 lines of facts: 1 result changes, 1 line does not fit\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("A: 1 same, 1 did not fit\nline 2: A has no input 'm': it takes 'n'.\n2 lines of facts: 1 line does not fit\n", one.Output);
    }

    [Fact]
    public async Task A_set_keeps_its_partner_when_its_namespace_changes()
    {
        var run = await RunAsync(Samples.Fees, Samples.Fees.Replace("namespace Shop", "namespace Shop.Orders", StringComparison.Ordinal), Orders);

        Assert.Equal(new ToolRun(0, "Shop.Orders.Fee (was Shop.Fee): 3 same\n3 lines of facts: nothing changes\n", ""), run);
    }

    [Fact]
    public async Task Several_results_are_compared_in_their_order()
    {
        const string Marks = """
            ruleset Marks(n: int) -> int
              hit all
            rule "one" when n > 0 then 1
            rule "two" when n > 1 then 2
            """;

        var run = await RunAsync(Marks, Marks.Replace("n > 1", "n > 0", StringComparison.Ordinal), "{\"n\": 1}");

        Assert.Contains("""
              line 1: [1] → [1,2]
                old: "one" (old/fees.rules:3)
                new: "one" (new/fees.rules:3), "two" (new/fees.rules:4)
            """.ReplaceLineEndings("\n"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_it_as_JSON()
    {
        var run = await RunAsync(Samples.Fees, LowerFees, Orders + "\n7", "--format", "json");

        var result = JsonNode.Parse(run.Output)!;
        Assert.Equal((1, "old", "new", true, 4), ((int)result["version"]!, (string?)result["old"], (string?)result["new"], (bool)result["changes"]!, (int)result["lines"]!));
        var set = Assert.Single(result["sets"]!.AsArray())!;
        Assert.Equal("""{"same":2,"changed":1,"failsBefore":0,"failsAfter":0,"failsBoth":0,"unfit":0}""", set["counts"]!.ToJsonString());
        Assert.Equal(
            """[{"line":2,"old":{"result":5,"rules":[{"name":"small","file":"old/fees.rules","line":7}]},"new":{"result":0,"rules":[{"name":"otherwise","file":"new/fees.rules","line":11}]}}]""",
            set["examples"]!.ToJsonString());
        Assert.Equal("""{"count":1,"examples":[{"line":4,"error":"A JSON object is expected, with a member for each input."}]}""", result["unfit"]!.ToJsonString());
    }

    [Fact]
    public async Task Both_sides_see_the_same_time()
    {
        const string Clock = """
            ruleset Moment() -> datetime
            otherwise then now
            """;

        var run = await RunAsync(Clock, Clock, "{}\n{}");

        Assert.Equal(new ToolRun(0, "Moment: 2 same\n2 lines of facts: nothing changes\n", ""), run);
    }

    [Fact]
    public async Task Rules_with_errors_are_told_on_the_error_stream()
    {
        var run = await RunAsync(Samples.Fees, Samples.Misspelt, Orders);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("--> new/fees.rules:8:", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: There is no rule set or table 'Fees'; did you mean 'Fee'?\n", "old", "new", "--set", "Fees")]
    [InlineData("error: 'nowhere' is not there.\n", "nowhere", "new")]
    [InlineData("error: The standard input cannot be both old and new rules: name a file for one of them.\n", "-", "-", "--input", "orders.jsonl")]
    [InlineData("error: The standard input cannot be both rules and facts: name a file for one of them.\n", "old", "-")]
    [InlineData("error: --examples is '-1'; it is a number, 0 for none.\n'rules diff --help' says how it is used.\n", "old", "new", "--examples", "-1")]
    public async Task What_cannot_be_done_is_refused(string complaint, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/fees.rules", Samples.Fees);
        folder.Write("new/fees.rules", Samples.Fees);

        Assert.Equal(new ToolRun(2, "", complaint), await ToolRun.PipedAsync(folder, [], ["diff", .. arguments]));
    }

    private static async Task<ToolRun> RunAsync(string old, string @new, string facts, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("old/fees.rules", old);
        folder.Write("new/fees.rules", @new);
        return await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(facts), ["diff", "old", "new", .. options]);
    }
}
