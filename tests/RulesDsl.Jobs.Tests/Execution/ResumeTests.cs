namespace RulesDsl.Jobs.Tests;

public sealed class ResumeTests : IAsyncDisposable
{
    private readonly MemoryJournal _journal = new();

    public ValueTask DisposeAsync() => _journal.DisposeAsync();

    [Fact]
    public async Task A_run_goes_on_at_the_exact_job_item_and_step()
    {
        var done = new List<string>();
        var block = true;
        var graph = new ScriptedGraph(
                new JobDefinition("first"),
                new JobDefinition("each") { Needs = ["first"], IsForEach = true, AtMost = 1 },
                new JobDefinition("last") { Needs = ["each"] })
            .On("first", call => Note(call, JobOutput.None))
            .Each("each", call => [call.Item("a", 1), call.Item("b", 2), call.Item("c", 3)])
            .On("each", async call =>
            {
                Note(call, default);
                await call.Context.Step("half", _ =>
                {
                    done.Add($"half {call.Context.ItemKey}");
                    return Task.CompletedTask;
                });
                if (block && call.Context.ItemKey == "b")
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Context.Cancellation);

                return call.Complete(call.Item<int>());
            })
            .On("last", call => Note(call, call.Complete(call.Outputs<int>("each").Sum())));

        await using (var host = await JobHost.StartAsync(_journal, [graph]))
        {
            var run = await host.StartAsync(graph, "r1", []);
            await Eventually.TrueAsync(() => run.Jobs[1].Items is [_, { Status: JobStatus.Running }, _] && done.Contains("half b"));
            await host.DisposeAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync());
        }

        block = false;
        done.Add("crash");
        await using var next = await JobHost.StartAsync(_journal, [graph]);
        var result = await (await next.FindAsync("r1"))!.WaitAsync();

        Assert.Equal(6, result.Output<int>("last"));
        Assert.Equal(["first ", "each a", "half a", "each b", "half b", "crash", "each b", "each c", "half c", "last "], done);

        JobOutput Note(JobCall call, JobOutput output)
        {
            done.Add($"{call.Job} {call.Context.ItemKey}");
            return output;
        }
    }

    [Fact]
    public async Task Items_are_those_of_the_first_time_whatever_the_code_says_now()
    {
        var graph = Blocking([1, 2], block: true);
        await using (var host = await JobHost.StartAsync(_journal, [graph]))
        {
            var run = await host.StartAsync(graph, "r1", []);
            await Eventually.TrueAsync(() => run.Jobs[0].Items.Any(item => item.Status == JobStatus.Running));
        }

        await using var next = await JobHost.StartAsync(_journal, [Blocking([7, 8, 9], block: false)]);

        Assert.Equal([1, 2], (await (await next.FindAsync("r1"))!.WaitAsync()).Outputs<int>("each"));

        static ScriptedGraph Blocking(int[] items, bool block) => new ScriptedGraph(new JobDefinition("each") { IsForEach = true })
            .Each("each", call => [.. items.Select(n => call.Item($"{n}", n))])
            .On("each", async call =>
            {
                if (block)
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Context.Cancellation);

                return call.Complete(call.Item<int>());
            });
    }

    [Fact]
    public async Task A_run_of_another_version_stops_and_says_so_until_a_host_has_that_version()
    {
        await LeaveUnfinishedAsync("1");

        await using (var other = await JobHost.StartAsync(_journal, [Graph("2", block: false)]))
        {
            Assert.Empty(other.Runs);
            var stopped = await other.FindAsync("r1");
            var result = await stopped!.WaitAsync();
            Assert.Equal(RunStatus.NeedsMigration, result.Status);
            Assert.Equal(
                "it started with version 1 of graph 'Scripted', and this host has version 2; it goes on when a host has the former",
                result.Reason);
        }

        await using var former = await JobHost.StartAsync(_journal, [Graph("1", block: false)]);
        Assert.Equal(RunStatus.Succeeded, (await (await former.FindAsync("r1"))!.WaitAsync()).Status);
    }

    [Fact]
    public async Task A_run_whose_graph_is_gone_stops_and_says_so()
    {
        await LeaveUnfinishedAsync("1");

        await using var host = await JobHost.StartAsync(_journal, []);

        Assert.Contains("a run of graph 'Scripted', which this host does not have", (await (await host.FindAsync("r1"))!.WaitAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finished_run_is_found_in_the_journal()
    {
        var graph = Graph("1", block: false);
        await using var host = await JobHost.StartAsync(_journal, [graph]);
        await (await host.StartAsync(graph, "r1", [])).WaitAsync();

        var found = await host.FindAsync("r1");

        Assert.Equal(5, (await found!.WaitAsync()).Output<int>("job"));
        Assert.Null(await host.FindAsync("r2"));
    }

    [Fact]
    public async Task Stopping_lets_what_runs_end_within_the_grace()
    {
        var release = new TaskCompletionSource();
        var graph = new ScriptedGraph(new JobDefinition("job"), new JobDefinition("next") { Needs = ["job"] }).On("job", async call =>
        {
            await release.Task;
            return call.Complete(1);
        });
        await using var host = await JobHost.StartAsync(_journal, [graph]);
        var run = await host.StartAsync(graph, "r1", []);
        await Eventually.TrueAsync(() => run.Jobs[0].Status == JobStatus.Running);

        var stopping = host.StopAsync(TimeSpan.FromMinutes(1));
        release.SetResult();
        await stopping;

        var history = (await _journal.ReadAsync("r1"))!.Events.Select(entry => (entry.Kind, entry.Job));
        Assert.Equal([(JournalEventKind.JobStarted, "job"), (JournalEventKind.JobSucceeded, "job")], history);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WaitAsync());
    }

    [Fact]
    public async Task A_stopped_host_starts_nothing()
    {
        var graph = Graph("1", block: false);
        var host = await JobHost.StartAsync(_journal, [graph]);
        await host.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.StartAsync(graph, "r1", []));
        await host.Completion;
    }

    private static ScriptedGraph Graph(string version, bool block) => new ScriptedGraph(new JobDefinition("job")) { Version = version }
        .On("job", async call =>
        {
            if (block)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Context.Cancellation);

            return call.Complete(5);
        });

    private async Task LeaveUnfinishedAsync(string version)
    {
        var graph = Graph(version, block: true);
        await using var host = await JobHost.StartAsync(_journal, [graph]);
        await host.StartAsync(graph, "r1", []);
    }
}
