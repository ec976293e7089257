using System.Text;

namespace RulesDsl.Cli.Tests.Commands;

/// <summary>Params with other values than the rules files say.</summary>
public sealed class ParamTests
{
    private const string Loans = """
        enum Tier { Silver, Gold }
        param overdraft: decimal = 500
        param best: Tier = Gold
        param since: date = 2026-01-01
        param reasons: string[] = []
        param most: int? = null

        ruleset Grant(amount: decimal, tier: Tier) -> string

        rule "small"
          when amount <= overdraft and tier == best and since < 2026-06-01 and (most ?? 9) > 5
          then "granted {reasons.count}"

        ruleset Free(amount: decimal) -> bool
        otherwise then true
        """;

    private const string Facts = """{"amount": 600, "tier": "Silver"}""";

    [Fact]
    public async Task Each_kind_of_value_is_taken()
    {
        var without = await RunAsync("eval", "loans.rules", "--set", "Grant");
        var with = await RunAsync("eval", "loans.rules", "--set", "Grant", "--param", "overdraft=600.0", "-p", "Best=silver", "-p", "since=2026-05-31", "-p", "reasons=[\"a\", \"b\"]", "-p", "most=6");

        Assert.Equal(new ToolRun(0, "{\"result\":null}\n", ""), without);
        Assert.Equal(new ToolRun(0, "{\"result\":\"granted 2\"}\n", ""), with);
    }

    [Fact]
    public async Task They_are_explained()
    {
        var run = await RunAsync("explain", "loans.rules", "--set", "Grant", "--param", "overdraft=300");

        Assert.Contains("✗ amount <= overdraft  (amount is 600, overdraft is 300)", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_those_of_both_sides_that_are_compared()
    {
        using var folder = new TemporaryFolder();
        folder.Write("old.rules", Loans);
        folder.Write("new.rules", Loans.Replace("param overdraft: decimal = 500", "param overdraft: decimal = 700\nparam fresh: int = 1", StringComparison.Ordinal).Replace("(most ?? 9) > 5", "(most ?? 9) > fresh", StringComparison.Ordinal));

        Task<ToolRun> RunAsync(params string[] options) => ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(Facts), ["diff", "old.rules", "new.rules", "--set", "Grant", "-p", "best=Silver", .. options]);

        Assert.StartsWith("Grant: 1 changed\n  line 1: null → \"granted 0\"\n", (await RunAsync()).Output, StringComparison.Ordinal);
        Assert.Equal(new ToolRun(0, "Grant: 1 same\n1 line of facts: nothing changes\n", ""), await RunAsync("-p", "overdraft=800", "-p", "fresh=2"));
        Assert.Equal(new ToolRun(2, "", "error: No rule set or table here uses a param 'fres'; did you mean 'fresh'?\n"), await RunAsync("-p", "fres=2"));
    }

    [Theory]
    [InlineData("Grant uses no param 'overdrft'; did you mean 'overdraft'?", "overdrft=1")]
    [InlineData("Grant uses no param 'zzz'; there are overdraft, best, since, reasons, most.", "zzz=1")]
    [InlineData("'overdraft' is no param with a value: write it as --param overdraft=300.", "overdraft")]
    [InlineData("'=1' is no param with a value: write it as --param overdraft=300.", "=1")]
    [InlineData("The param 'overdraft' is given twice.", "overdraft=1", "overdraft=2")]
    [InlineData("The param overdraft: a decimal is expected, not \"much\"", "overdraft=much")]
    [InlineData("The param overdraft: a decimal is expected", "overdraft=")]
    [InlineData("The param best: one of Silver, Gold is expected, not \"Bronze\"", "best=Bronze")]
    [InlineData("The param since: a day such as 2026-01-31 is expected, not \"soon\"", "since=soon")]
    [InlineData("The param reasons: a list is expected, not \"a\"", "reasons=a")]
    [InlineData("The param most: an int is expected", "most=1.5")]
    public async Task What_is_wrong_is_told(string message, params string[] values)
    {
        var run = await RunAsync(["eval", "loans.rules", "--set", "Grant", .. values.SelectMany(static value => new[] { "--param", value })]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: {message}", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task A_set_without_params_takes_none()
    {
        var run = await RunAsync("eval", "loans.rules", "--set", "Free", "--param", "overdraft=1");

        Assert.Equal(new ToolRun(2, "", "error: Free uses no params, so 'overdraft' is none.\n"), run);
    }

    private static async Task<ToolRun> RunAsync(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("loans.rules", Loans);
        return await ToolRun.PipedAsync(folder, Encoding.UTF8.GetBytes(Facts), arguments);
    }
}
