namespace RulesDsl.Jobs.Tests;

public sealed class PublishTests
{
    private readonly ScriptedGraph _graph = Triggered("Sync", fact => fact is string text
        ? [new("Due", "monthly", [RunInput.Of("input", text.Length)]), new("Due", "yearly", [RunInput.Of("input", text.Length * 2)])]
        : []);

    [Fact]
    public async Task A_fact_starts_a_run_per_match_with_the_match_as_its_input()
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [_graph]);

        var runs = await host.PublishAsync("export", "2026/05");

        Assert.Equal(["Sync/Due/monthly/2026%2F05", "Sync/Due/yearly/2026%2F05"], runs.Select(run => run.Id));
        Assert.Equal("rule 'monthly' of Due matched '2026/05'", runs[0].Trigger);
        Assert.Equal([6, 12], (await Task.WhenAll(runs.Select(run => run.WaitAsync()))).Select(result => result.Output<int>("job")));
    }

    [Fact]
    public async Task The_same_key_starts_nothing_a_second_time_in_any_host()
    {
        var journal = new MemoryJournal();
        await using (var host = await JobHost.StartAsync(journal, [_graph]))
            await Task.WhenAll((await host.PublishAsync("export", "k")).Select(run => run.WaitAsync()));

        await using var next = await JobHost.StartAsync(journal, [_graph]);
        var again = await next.PublishAsync("another text", "k");

        Assert.Equal(2, again.Count);
        Assert.All(again, run => Assert.True(run.Completion.IsCompletedSuccessfully));
        Assert.Equal(6, (await again[0].Completion).Output<int>("job"));
    }

    [Fact]
    public async Task All_runs_of_a_fact_start_in_one_transaction()
    {
        var journal = new MemoryJournal();
        await using var host = await JobHost.StartAsync(journal, [_graph, Triggered("Other", _ => [new("Due", "any", [RunInput.Of("input", 1)])])]);
        journal.Fault = () => new JournalException("the disk is full", isTransient: true);

        await Assert.ThrowsAsync<JournalException>(() => host.PublishAsync("export", "k"));
        journal.Fault = () => null;

        Assert.Empty(host.Runs);
        Assert.Equal(0, journal.Writes);
        Assert.Equal(3, (await host.PublishAsync("export", "k")).Count);
        Assert.Equal(1, journal.Starts);
    }

    [Fact]
    public async Task A_rule_that_fails_on_a_fact_starts_nothing()
    {
        var journal = new MemoryJournal();
        await using var host = await JobHost.StartAsync(journal, [_graph, Triggered("Other", _ => throw new InvalidOperationException("rule 3"))]);

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.PublishAsync("export", "k"));

        Assert.Equal(0, journal.Writes);
    }

    [Fact]
    public async Task A_fact_that_nothing_matches_starts_nothing()
    {
        await using var host = await JobHost.StartAsync(new MemoryJournal(), [_graph]);

        Assert.Empty(await host.PublishAsync(42, "k"));
    }

    private static ScriptedGraph Triggered(string name, Func<object, IReadOnlyList<RunStart>> triggers) =>
        new ScriptedGraph(new JobDefinition("job")) { Name = name, Triggers = triggers }.On("job", call => call.Complete(call.Input<int>("input")));
}
