namespace RulesDsl.Jobs;

/// <summary>Makes the events of a run, each with the next number and the time. The attempts use it at once with the run's loop.</summary>
/// <param name="clock">The time.</param>
/// <param name="last">The number of the last event so far.</param>
internal sealed class RunEvents(TimeProvider clock, long last)
{
    private long _last = last;

    public JournalEvent Of(JournalEventKind kind) => new(Interlocked.Increment(ref _last), clock.GetUtcNow(), kind);

    public JournalEvent Of(JournalEventKind kind, WorkState work) =>
        Of(kind) with { Job = work.Job, Item = work.ItemKey, Attempt = work.Attempt };

    public JournalEvent Of(JournalEventKind kind, WorkState work, Exception failure) =>
        Of(kind, work) with { Reason = failure.Message.ReplaceLineEndings(" "), Detail = failure.ToString() };
}
