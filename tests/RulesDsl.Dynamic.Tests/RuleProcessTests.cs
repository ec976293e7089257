using System.Text.Json.Nodes;

namespace RulesDsl.Dynamic.Tests;

public sealed class RuleProcessTests
{
    private const string Rules = """
        using RulesDsl.Dynamic.Tests
        fact Order { total: decimal, at: datetime? }

        ruleset Fee(order: Order) -> decimal
        rule "small" when order.total < 100 then 100 / order.total
        rule "late" when order.at < now then 1

        ruleset Sleeps(n: int) -> int
        rule "x" then Sleep(n)

        ruleset Allocates(n: int) -> int
        rule "x" then Allocate(n)

        ruleset Crashes(n: int) -> int
        rule "x" then Crash(n)

        ruleset Reads(name: string) -> string
        rule "x" then Variable(name)

        ruleset Long(n: int) -> string
        rule "x" then padLeft("", n)

        fact Node { inner: Node? }
        ruleset Same(node: Node) -> Node
        rule "x" then inner = node

        ruleset Loops(xs: int[]) -> int
        rule "x" then sum(a in xs : sum(b in xs : sum(c in xs : a + b + c)))
        """;

    [Fact]
    public async Task Rules_are_evaluated_and_told_about_as_in_the_own_process()
    {
        await using var rules = await StartAsync();

        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
        Assert.Null(await rules.EvaluateAsync("Fee", Order("""{"total": 200}""")));
        Assert.Equal("1", (await rules.EvaluateAsync("Fee", Order("""{"total": 200, "at": "2026-01-31T10:00:00Z"}"""), new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)))?.ToJsonString());
        Assert.Equal("order.total: a decimal is expected, not \"much\"", (await Assert.ThrowsAsync<FactsException>(() => rules.EvaluateAsync("Fee", Order("""{"total": "much"}""")))).Message);
        Assert.Contains("Attempted to divide by zero", (await Assert.ThrowsAsync<RuleFailedException>(() => rules.EvaluateAsync("Fee", Order("""{"total": 0}""")))).Message, StringComparison.Ordinal);
        Assert.Contains("There is no rule set or table 'Fees'", (await Assert.ThrowsAsync<ArgumentException>(() => rules.EvaluateAsync("Fees", []))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_in_the_rules_are_told_at_their_places()
    {
        var errors = await Assert.ThrowsAsync<ModuleException>(() => RuleProcess.StartAsync([new RulesSource("a.rules", "using System\nruleset A(n: int) -> string\nrule \"x\" then Environment.MachineName")]));

        Assert.Equal(("a.rules", 3), (Assert.Single(errors.Diagnostics).File, errors.Diagnostics[0].Line));
    }

    [Fact]
    public async Task What_takes_too_long_is_killed_and_the_next_evaluation_goes_on()
    {
        await using var rules = await StartAsync();

        var stopped = await Assert.ThrowsAsync<RuleLimitException>(() => rules.EvaluateAsync("Sleeps", new JsonObject { ["n"] = 1000 }));

        Assert.Equal("The rules took longer than 5 s, and their process was killed.", stopped.Message);
        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
    }

    [Fact]
    public async Task What_takes_too_much_memory_ends_and_the_next_evaluation_goes_on()
    {
        await using var rules = await StartAsync();

        var stopped = await Assert.ThrowsAsync<RuleLimitException>(() => rules.EvaluateAsync("Allocates", new JsonObject { ["n"] = 4000 }));

        Assert.Equal("The rules took more than 200 MB of memory, and their process ended.", stopped.Message);
        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
    }

    [Fact]
    public async Task What_crashes_takes_nothing_with_it()
    {
        await using var rules = await StartAsync();

        await Assert.ThrowsAsync<RuleLimitException>(() => rules.EvaluateAsync("Crashes", new JsonObject { ["n"] = 1 }));

        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
    }

    [Fact]
    public async Task Steps_are_limited_as_well_and_need_no_kill()
    {
        await using var rules = await StartAsync();
        var facts = new JsonObject { ["xs"] = new JsonArray([.. Enumerable.Range(1, 2000).Select(static i => (JsonNode)i)]) };

        Assert.Equal("The rules took more steps than they are allowed.", (await Assert.ThrowsAsync<RuleLimitException>(() => rules.EvaluateAsync("Loops", facts))).Message);
    }

    [Fact]
    public async Task Who_waits_for_a_process_that_is_let_go_is_told()
    {
        var rules = await StartAsync();
        var running = rules.EvaluateAsync("Sleeps", new JsonObject { ["n"] = 1000 });
        var waiting = rules.EvaluateAsync("Fee", Order("""{"total": 2}"""));

        await rules.DisposeAsync();
        await rules.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => running);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => rules.EvaluateAsync("Fee", []));
    }

    [Fact]
    public async Task A_result_that_is_too_long_harms_no_other()
    {
        await using var rules = await StartAsync();

        Assert.Equal(
            "The result is longer than 20000 characters, and the process was killed.",
            (await Assert.ThrowsAsync<RuleLimitException>(() => rules.EvaluateAsync("Long", new JsonObject { ["n"] = 100_000 }))).Message);
        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
    }

    [Fact]
    public async Task Facts_may_be_as_deep_as_they_are_in_the_own_process()
    {
        await using var rules = await StartAsync();
        var node = new JsonObject();
        for (var i = 0; i < 58; i++)
            node = new JsonObject { ["inner"] = node };

        Assert.Equal(node.ToJsonString(), (await rules.EvaluateAsync("Same", new JsonObject { ["node"] = node }))?["inner"]?.ToJsonString().Replace(",\"inner\":null", "", StringComparison.Ordinal).Replace("\"inner\":null", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_environment_of_the_host_is_not_theirs()
    {
        Environment.SetEnvironmentVariable("RULESDSL_TEST_SECRET", "secret");
        await using var rules = await StartAsync();

        Assert.Equal("none", (string?)await rules.EvaluateAsync("Reads", new JsonObject { ["name"] = "RULESDSL_TEST_SECRET" }));
    }

    [Fact]
    public async Task An_evaluation_may_be_cancelled()
    {
        await using var rules = await StartAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rules.EvaluateAsync("Sleeps", new JsonObject { ["n"] = 1000 }, cancellation: stop.Token));

        Assert.Equal("50", (await rules.EvaluateAsync("Fee", Order("""{"total": 2}""")))?.ToJsonString());
    }

    private static JsonObject Order(string order) => new() { ["order"] = JsonNode.Parse(order) };

    private static Task<RuleProcess> StartAsync() => RuleProcess.StartAsync(
        [new RulesSource("rules.rules", Rules)],
        new ModuleOptions { References = [typeof(Scores).Assembly.Location] },
        new ProcessLimits { Time = TimeSpan.FromSeconds(5), Start = TimeSpan.FromMinutes(2), Memory = 200 * 1024 * 1024, Result = 20_000 });
}
