using Microsoft.Extensions.Time.Testing;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sync;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>A store, a tracker and the steps of a sync over both, on a clock that the test moves.</summary>
internal sealed class SyncBench : IDisposable
{
    public SyncBench(SyncRules? rules = null)
    {
        Tracker = new FakeTracker(Clock);
        Store = FinOpsStore.Open(Folder.Store, Clock);
        Steps = new SyncSteps(Store, Tracker, rules ?? TestRules.Plain, Options, Clock);
    }

    public static SyncOptions Options { get; } = new() { ReopenWithin = TimeSpan.FromDays(14) };

    public StoreFolder Folder { get; } = new();

    /// <summary>From the first millisecond of 1970, so that a row's time is a small number.</summary>
    public FakeTimeProvider Clock { get; } = new(DateTimeOffset.UnixEpoch);

    public FakeTracker Tracker { get; }

    public FinOpsStore Store { get; private set; }

    public SyncSteps Steps { get; private set; }

    public static Recommendation Say(string kind, string resource, string rule = "a rule") =>
        new() { Kind = kind, Resource = resource, Rule = rule, Owner = "payments", Saving = 10m };

    /// <summary>Moves the clock to a millisecond.</summary>
    public void At(long milliseconds) => Clock.SetUtcNow(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    /// <summary>A whole run: record, poll, reserve, send.</summary>
    public async Task<IReadOnlyList<TicketOutcome>> RunAsync(string runId, params Recommendation[] found)
    {
        Record(runId, found);
        await Steps.PollAsync(CancellationToken.None);
        return await DistributeAsync(runId);
    }

    /// <summary>What the job <c>record</c> does with what was found.</summary>
    public void Record(string runId, params Recommendation[] found) => Record(runId, complete: true, found);

    public void Record(string runId, bool complete, params Recommendation[] found)
    {
        Store.Batches.Save(runId, found);
        Steps.Record(runId, new RecommendedBatch(found.Length, complete));
    }

    /// <summary>Reserves and sends, with the clock going on whenever somebody waits for it.</summary>
    public async Task<IReadOnlyList<TicketOutcome>> DistributeAsync(string runId)
    {
        var outcomes = new List<TicketOutcome>();
        foreach (var intent in Steps.Reserve(runId).Intents)
            outcomes.Add(await SendAsync(intent));
        return outcomes;
    }

    /// <summary>The tracker answers at once, so that a send that has not ended waits for the clock.</summary>
    public async Task<TicketOutcome> SendAsync(TicketIntent intent)
    {
        var sending = Steps.SendAsync(intent, CancellationToken.None);
        while (!sending.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        return await sending;
    }

    /// <summary>What a process finds that starts after this one was killed: the files, and nothing else.</summary>
    public void Restart()
    {
        Store.Dispose();
        Store = FinOpsStore.Open(Folder.Store, Clock);
        Steps = new SyncSteps(Store, Tracker, TestRules.Plain, Options, Clock);
    }

    public void Dispose()
    {
        Store.Dispose();
        Folder.Dispose();
    }
}
