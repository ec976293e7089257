using System.Text;

namespace RulesDsl.Cli.Tests.Commands;

public sealed class EvaluateTests
{
    private const string Offers = """
        namespace Shop

        enum Tier { Silver, Gold }
        fact Order { total: decimal, tier: Tier, note: string?, placed: date }
        fact Offer { percent: decimal, reason: string }

        ruleset Offers(order: Order, weekend: bool) -> Offer
          hit all

        rule "gold"
          when order.tier is Gold
          then
            percent = 10%
            reason = "gold, {order.note ?? "no note"}"

        rule "today"
          when order.placed == today
          then
            percent = 1%
            reason = "today"

        ruleset Fee(order: Order) -> decimal

        rule "small"
          when order.total < 100
          then 100 / order.total
        """;

    [Fact]
    public async Task Each_line_of_facts_gives_a_line_with_the_result()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);
        folder.Write("orders.jsonl", """
            {"order": {"total": 99}}

            {"order": {"total": 100.5}}

            """);

        var run = await ToolRun.InProcessAsync(folder, "eval", "fees.rules", "--input", "orders.jsonl");

        Assert.Equal(new ToolRun(0, "{\"result\":5}\n{\"result\":0}\n", ""), run);
    }

    [Fact]
    public async Task Several_matches_are_an_array_and_enums_and_days_have_their_names()
    {
        var run = await RunAsync("""{"Order": {"total": 1, "tier": "gold", "placed": "2026-05-01"}, "weekend": false}""", "--set", "Offers", "--now", "2026-05-01T10:00+02:00");

        Assert.Equal(new ToolRun(0, """{"result":[{"percent":0.1,"reason":"gold, no note"},{"percent":0.01,"reason":"today"}]}""" + "\n", ""), run);
    }

    [Theory]
    [InlineData("""{"order": {"total": 500}}""", """{"result":null}""")]
    [InlineData("""{"order": {"total": 0}}""", """{"error":"Rule \"small\" cannot be evaluated""")]
    [InlineData("""{"ordr": {"total": 1}}""", """{"error":"Fee has no input 'ordr'; did you mean 'order'?","line":1}""")]
    [InlineData("""{"orders": 1, "quantity": 2}""", "did you mean 'order'?")]
    [InlineData("""{}""", """{"error":"The input 'order' is missing: Fee takes 'order'.","line":1}""")]
    [InlineData("""{"order": null}""", """{"error":"The input 'order' is null, which Fee does not take.","line":1}""")]
    [InlineData("""{"order": {"total": "much"}}""", """{"error":"order.total: a decimal is expected, not \"much\"","line":1}""")]
    [InlineData("""{"order": {"tier": "Lead"}}""", """{"error":"order.tier: one of Silver, Gold is expected, not \"Lead\"","line":1}""")]
    [InlineData("""[1]""", """{"error":"A JSON object is expected, with a member for each input.","line":1}""")]
    [InlineData("""{"order": """, """{"error":""")]
    public async Task Facts_that_do_not_fit_give_an_error_on_their_line(string facts, string answer)
    {
        var run = await RunAsync(facts + "\n{\"order\": {\"total\": 50}}", "--set", "Shop.Fee");

        var lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Contains(answer, lines[0], StringComparison.Ordinal);
        Assert.Equal("""{"result":2}""", lines[1]);
        Assert.Equal(lines[0].Contains("error", StringComparison.Ordinal) ? 1 : 0, run.ExitCode);
    }

    [Theory]
    [InlineData("Say with --set which one to evaluate: 'Shop.Fee', 'Shop.Offers'.")]
    [InlineData("There is no rule set or table 'Fees'; did you mean 'Fee'?", "--set", "Fees")]
    [InlineData("'soon' is no time; write it as 2026-01-31T10:00Z.", "--now", "soon")]
    public async Task What_cannot_be_done_is_refused(string complaint, params string[] options)
    {
        var run = await RunAsync("{}", options);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_are_not_there_are_refused()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Fees);

        var run = await ToolRun.InProcessAsync(folder, "eval", "fees.rules", "--input", "orders.jsonl");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("orders.jsonl", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_with_errors_are_told_on_the_error_stream()
    {
        using var folder = new TemporaryFolder();
        folder.Write("fees.rules", Samples.Misspelt);

        var run = await ToolRun.PipedAsync(folder, "{}"u8.ToArray(), "eval", "fees.rules");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("error RDSL0222", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_standard_input_is_not_both_rules_and_facts()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.PipedAsync(folder, "{}"u8.ToArray(), "eval", "-");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be both rules and facts", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<ToolRun> RunAsync(string facts, params string[] options)
    {
        using var folder = new TemporaryFolder();
        folder.Write("offers.rules", Offers);
        return await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(facts), ["eval", "offers.rules", .. options]);
    }
}
