namespace RulesDsl.Jobs.Tests;

public sealed class CronTests
{
    [Theory]
    [InlineData(MissedRuns.Once, 1)]
    [InlineData(MissedRuns.Each, 2)]
    [InlineData(MissedRuns.Skip, 0)]
    public async Task What_was_missed_while_no_host_ran_is_made_up_for_as_the_trigger_says(MissedRuns missed, int made)
    {
        await using var test = await JobTestHost.StartAsync([Daily(missed)]);
        await test.AdvanceAsync(TimeSpan.FromDays(1.9));
        Assert.Equal(["2026-01-06T06:00:00Z", "2026-01-07T06:00:00Z"], await TimesAsync(test));

        await test.Host.DisposeAsync();
        test.Clock.Advance(TimeSpan.FromDays(2.5));
        await test.RestartAsync();
        await test.SettleAsync();

        Assert.Equal(2 + made, (await TimesAsync(test)).Count);
        await test.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal("2026-01-10T06:00:00Z", (await TimesAsync(test))[^1]);
    }

    [Fact]
    public async Task A_time_that_a_clock_skips_or_has_twice_happens_once()
    {
        var graph = Daily(MissedRuns.Each, "30 2 * * *", "Europe/Berlin");
        await using var spring = await JobTestHost.StartAsync([graph], new() { Start = new(2026, 3, 27, 12, 0, 0, TimeSpan.Zero) });
        await spring.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(["2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"], await TimesAsync(spring));

        await using var autumn = await JobTestHost.StartAsync([graph], new() { Start = new(2026, 10, 24, 12, 0, 0, TimeSpan.Zero) });
        await autumn.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal(["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"], await TimesAsync(autumn));
    }

    [Fact]
    public void A_clock_that_is_set_back_starts_nothing_again()
    {
        var occurrences = new CronOccurrences(new("0 6 * * *", "UTC", MissedRuns.Each));
        var seen = new DateTimeOffset(2026, 1, 7, 6, 0, 0, TimeSpan.Zero);

        Assert.Empty(occurrences.Due(seen, seen.AddHours(-3)));
        Assert.Empty(occurrences.Due(seen, seen));
        Assert.Equal(seen.AddDays(1), Assert.Single(occurrences.Due(seen, seen.AddDays(1))));
    }

    [Fact]
    public async Task A_crash_between_a_start_and_its_mark_starts_nothing_twice()
    {
        var crashes = await JobTestHost.CrashEverywhereAsync(
            static () => [Daily(MissedRuns.Each)],
            static async test =>
            {
                await test.AdvanceAsync(TimeSpan.FromDays(2) - (test.Clock.GetUtcNow() - new JobTestOptions().Start));
            },
            static async test => Assert.Equal(["2026-01-06T06:00:00Z", "2026-01-07T06:00:00Z"], await TimesAsync(test)));

        Assert.InRange(crashes, 6, 30);
    }

    [Theory]
    [InlineData("61 * * * *", "UTC")]
    [InlineData("0 6 * * *", "Europe/Atlantis")]
    public async Task A_wrong_trigger_is_told_when_the_host_starts(string expression, string zone)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => JobTestHost.StartAsync([Daily(MissedRuns.Once, expression, zone)]));

        Assert.Contains(expression, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OverlapPolicy.Allow, "Running Running Running")]
    [InlineData(OverlapPolicy.Skip, "Running")]
    [InlineData(OverlapPolicy.Queue, "Running Waiting Waiting")]
    [InlineData(OverlapPolicy.Cancel, "Cancelled Cancelled Running")]
    public async Task A_run_that_is_triggered_while_another_goes_on_does_as_the_graph_says(OverlapPolicy overlap, string jobs)
    {
        var hold = new TaskCompletionSource<JobOutput>();
        var graph = Daily(MissedRuns.Each, overlap: overlap).On("job", _ => hold.Task);
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(jobs, string.Join(' ', await JobsAsync(test)));

        hold.SetResult(JobOutput.None);
        await test.SettleAsync();
        Assert.Equal(jobs.Replace("Running", "Succeeded", StringComparison.Ordinal).Replace("Waiting", "Succeeded", StringComparison.Ordinal), string.Join(' ', await JobsAsync(test)));
    }

    [Fact]
    public async Task What_is_queued_stays_in_its_order_behind_a_crash_and_can_be_cancelled()
    {
        var (order, hold) = (new List<string>(), new TaskCompletionSource<JobOutput>());
        var graph = Daily(MissedRuns.Each, overlap: OverlapPolicy.Queue).On("job", async call =>
        {
            lock (order)
                order.Add(call.Context.RunId);
            return await hold.Task;
        });
        await using var test = await JobTestHost.StartAsync([graph]);
        await test.AdvanceAsync(TimeSpan.FromDays(3));
        await test.RestartAsync();
        await test.SettleAsync();
        var runs = test.Host.Runs.Select(static run => run.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([runs[0], runs[0]], order);

        await test.Host.CancelAsync(runs[1]);
        hold.SetResult(JobOutput.None);
        await test.SettleAsync();

        Assert.Equal([runs[0], runs[0], runs[2]], order);
        Assert.Equal(RunStatus.Cancelled, (await test.Host.FindAsync(runs[1]))!.Status);
    }

    private static ScriptedGraph Daily(MissedRuns missed, string expression = "0 6 * * *", string zone = "UTC", OverlapPolicy overlap = OverlapPolicy.Allow) =>
        new(new JobDefinition("job")) { Crons = [new(expression, zone, missed)], Overlap = overlap };

    private static async Task<IReadOnlyList<string>> TimesAsync(JobTestHost test)
    {
        var times = new List<string>();
        await foreach (var run in test.Journal.ListAsync(RunFilter.All))
            times.Add(Uri.UnescapeDataString(run.Run.Id.Split('/')[^1]));
        return [.. times.Order(StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<JobStatus>> JobsAsync(JobTestHost test)
    {
        var jobs = new List<(string Id, JobStatus Status)>();
        await foreach (var run in test.Journal.ListAsync(RunFilter.All))
            jobs.Add((run.Run.Id, (await test.Host.FindAsync(run.Run.Id))!.Jobs[0].Status));
        return [.. jobs.OrderBy(static job => job.Id, StringComparer.Ordinal).Select(static job => job.Status)];
    }
}
