namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

public sealed class CrashTests : IDisposable
{
    private static readonly int Kills = Environment.GetEnvironmentVariable("RULESDSL_LONG") == "1" ? 400 : 32;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_random_instants_every_run_ends_and_nothing_that_was_finished_is_done_again()
    {
        var random = new Random(20260501);
        var effects = new Effects(_folder.Path);
        var finished = new HashSet<string>();
        var seen = 0;
        var kills = 0;
        var orders = 1;
        while (true)
        {
            var order = $"order {orders}";
            using (var process = CrashProcess.Start(_folder.Path, order, pause: 5))
            {
                // Some are hit while they open and recover, most while they work.
                if (random.Next(4) > 0)
                    await process.WorkingAsync(CancellationToken.None);

                var end = await process.KillAfterAsync(kills < Kills ? TimeSpan.FromMilliseconds(random.Next(1, 150)) : TimeSpan.FromMinutes(1));
                kills += end is null ? 1 : 0;
                if (end == CrashHost.Done)
                {
                    orders++;
                    if (kills >= Kills)
                        break;
                }
            }

            // What the journal called finished before this process began must not be among what it did.
            var log = effects.Log;
            Assert.DoesNotContain(log[seen..], finished.Contains);
            seen = log.Length;
            await CollectFinishedAsync(finished);
        }

        for (var order = 1; order < orders; order++)
            await CheckAsync($"order {order}", effects);
    }

    internal static string RunId(string order) => $"Crash/Orders/any/{Uri.EscapeDataString(order)}";

    private async Task CollectFinishedAsync(HashSet<string> finished)
    {
        await using var journal = await SqliteJournal.OpenAsync(_folder.File("journal.db"));
        await foreach (var run in journal.UnfinishedAsync())
        {
            foreach (var entry in run.Events)
            {
                if (entry.Slot == JournalSlot.End)
                    finished.Add($"{run.Run.Id} {entry.Job} {entry.Item}");
                else if (entry.Slot == JournalSlot.Step)
                    finished.Add($"{run.Run.Id} {entry.Job} {entry.Item} {entry.Step} {entry.StepKey}".TrimEnd());
            }
        }
    }

    private async Task CheckAsync(string order, Effects effects)
    {
        await using var journal = await SqliteJournal.OpenAsync(_folder.File("journal.db"));
        var history = await journal.ReadAsync(RunId(order));
        Assert.NotNull(history);
        Assert.Equal(RunStatus.Failed, history.Status);

        var worked = Enumerable.Range(1, CrashGraph.Items).Where(n => n % 10 != 0).ToList();
        var ends = history.Events.Where(entry => entry.Slot == JournalSlot.End).ToDictionary(entry => (entry.Job, entry.Item));
        Assert.Equal(6 + CrashGraph.Items, ends.Count);
        Assert.All(worked, n => Assert.Equal(JournalEventKind.JobSucceeded, ends[("each", $"{n}")].Kind));
        Assert.Equal(JournalEventKind.JobSkipped, ends[("each", "10")].Kind);
        Assert.Equal($"{worked.Sum(n => n * 2)}", System.Text.Encoding.UTF8.GetString(ends[("sum", "")].Payload.Span));
        Assert.Equal(JournalEventKind.JobFailed, ends[("broken", "")].Kind);
        Assert.Equal(JournalEventKind.JobSucceeded, ends[("report", "")].Kind);
        Assert.Equal(2 * worked.Count, history.Events.Count(entry => entry.Slot == JournalSlot.Step));

        // At least once without a key, exactly once with one.
        var log = effects.Log.ToHashSet();
        Assert.All(worked, n => Assert.Contains($"{history.Run.Id} each {n} double", log));
        Assert.Equal(
            worked.Select(n => $"{Uri.EscapeDataString(history.Run.Id)}/each/{n}/send/mail").Order(StringComparer.Ordinal),
            effects.Sent.Where(key => key.StartsWith(Uri.EscapeDataString(history.Run.Id) + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
