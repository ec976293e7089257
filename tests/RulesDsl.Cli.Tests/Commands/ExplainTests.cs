using System.Text;
using System.Text.Json.Nodes;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class ExplainTests
{
    [Fact]
    public async Task Each_line_of_facts_is_explained()
    {
        var run = await RunAsync("""
            {"order": {"total": 99}}

            {"order": {"total": 500}}
            """);

        Assert.Equal(
            new ToolRun(0, """
                line 1: Fee: 5, from "small"
                ✓ small: gives 5
                    ✓ order.total < 100  (order.total is 99)
                · 1 more rule was not tried

                line 3: Fee: 0, from "otherwise"
                ✗ small: order.total < 100  (order.total is 500)
                ✓ otherwise: always matches, gives 0


                """.ReplaceLineEndings("\n"), ""),
            run);
    }

    [Fact]
    public async Task Rules_that_were_not_tried_are_shown_where_all_are_asked_for()
    {
        var run = await RunAsync("""{"order": {"total": 99}}""", "--all");

        Assert.Contains("· otherwise: not tried\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_lines_are_told_and_the_rest_is_explained()
    {
        var run = await RunAsync("""
            {"ordr": {}}
            {"order": {"total": 99}}
            """);

        Assert.Equal((1, ""), (run.ExitCode, run.Errors));
        Assert.StartsWith("line 1: error: Fee has no input 'ordr'; did you mean 'order'?\n\nline 2: Fee: 5, from \"small\"\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"order": {"total": 99}}""", "small", "line 1: \"small\" is the rule that decides.\n")]
    [InlineData("""{"order": {"total": 500}}""", "small", "line 1: \"small\" does not match: order.total < 100 (order.total is 500).\n")]
    [InlineData("""{"order": {"total": 99}}""", "otherwise", "line 1: \"otherwise\" was not tried, because \"small\" of line 7 matches before it.\n")]
    public async Task One_rule_is_told_of_in_a_sentence(string facts, string rule, string sentence)
    {
        var run = await RunAsync(facts, "--rule", rule);

        Assert.Equal(new ToolRun(0, sentence, ""), run);
    }

    [Fact]
    public async Task Programs_get_an_object_on_each_line()
    {
        const string Facts = """
            {"order": {"total": 99}}
            {
            """;

        var run = await RunAsync(Facts, "--format", "json");
        var ofRule = await RunAsync(Facts, "--format", "json", "--rule", "otherwise");

        var lines = run.Output.TrimEnd('\n').Split('\n').Select(static line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1, 2], lines.Select(static line => (int)line["line"]!));
        Assert.Equal("small", (string?)lines[0]["explanation"]!["winner"]);
        Assert.Equal("The line breaks off in the middle: its JSON has no end.", (string?)lines[1]["error"]);
        Assert.StartsWith("""{"line":1,"rule":"otherwise","isPartOfResult":false,"reason":"\"otherwise\" was not tried,""", ofRule.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagram_is_drawn_for_each_line()
    {
        var run = await RunAsync("{\"order\": {\"total\": 99}}\n7", "--format", "mermaid");

        Assert.StartsWith("%% line 1\nflowchart TD\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n\n%% line 2: A JSON object is expected, with a member for each input.\n\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public async Task A_rule_that_there_is_not_is_told_before_any_facts(string facts)
    {
        Assert.Equal(new ToolRun(2, "", "error: 'Fee' has no rule 'nope'.\n"), await RunAsync(facts, "--rule", "nope"));
    }

    [Fact]
    public async Task A_rule_that_fails_is_explained_and_the_exit_code_says_so()
    {
        using var folder = new TemporaryFolder();
        folder.Write("share.rules", """
            ruleset Share(n: int) -> decimal
            rule "all" when n >= 0 then 100 / n
            """);

        var run = await ToolRun.PipedAsync(folder, "{\"n\": 0}"u8.ToArray(), "explain", "share.rules");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("! all: fails: ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: 'Fee' has no rule 'smal'; did you mean 'small'?\n", "--rule", "smal")]
    [InlineData("error: --rule gives a sentence, for which there is no diagram: ask for --format text or json.\n", "--rule", "small", "--format", "mermaid")]
    [InlineData("error: There is no rule set or table 'Fees'; did you mean 'Fee'?\n", "--set", "Fees")]
    [InlineData("error: The facts 'order.jsonl' are not there. Did you mean 'orders.jsonl'?\n", "--input", "order.jsonl")]
    [InlineData("error: '.' is a folder: --input names a file with a JSON object on each line.\n", "--input", ".")]
    public async Task What_cannot_be_done_is_refused(string complaint, params string[] options)
    {
        Assert.Equal(new ToolRun(2, "", complaint), await RunAsync("""{"order": {"total": 99}}""", options));
    }

    [Fact]
    public async Task The_id_of_a_diagnostic_stands_alone()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "explain", "RDSL0222", "--set", "Fee");

        Assert.Equal(
            new ToolRun(2, "", "error: 'RDSL0222' is the id of a diagnostic: write 'rules explain RDSL0222' alone to read its page. A file of this name is './RDSL0222'.\n"),
            run);
    }

    private static async Task<ToolRun> RunAsync(string facts, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("orders.jsonl", facts);
        return await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(facts), ["explain", "fees.rules", .. options]);
    }
}
