namespace RulesDsl.Jobs;

/// <summary>What happens to a run: each event has the next number and the time, changes where the run stands, and waits to be journalled.</summary>
/// <param name="state">Where the run stands.</param>
/// <param name="clock">The time.</param>
/// <param name="last">The number of the last event so far.</param>
internal sealed class RunLog(RunState state, TimeProvider clock, long last)
{
    private long _last = last;
    private List<JournalEvent> _unwritten = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    // The attempts make events at once with the run's loop.
    public JournalEvent Of(JournalEventKind kind) => new(Interlocked.Increment(ref _last), Now, kind) { Round = state.Round };

    public JournalEvent Of(JournalEventKind kind, WorkState work) =>
        Of(kind) with { Job = work.Job, Item = work.ItemKey, Attempt = work.Attempt };

    public JournalEvent Of(JournalEventKind kind, WorkState work, Exception failure) =>
        Of(kind, work) with { Reason = FailureText.Message(failure), Detail = FailureText.Detail(failure) };

    public void Record(JournalEvent entry)
    {
        state.Apply(entry);
        _unwritten.Add(entry);
    }

    /// <summary>What is not journalled yet; from now on it is the caller's to write.</summary>
    public IReadOnlyList<JournalEvent> Take()
    {
        var taken = _unwritten;
        _unwritten = [];
        return taken;
    }
}
