namespace RulesDsl.Jobs;

/// <summary>Wakes what sleeps in a run.</summary>
/// <param name="clock">The time.</param>
/// <param name="wake">Told what is due, or nearly: a clock may be set back, and no timer waits longer than 49 days.</param>
internal sealed class RunTimers(TimeProvider clock, Action<WorkState> wake) : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(49);

    private readonly Dictionary<WorkState, ITimer> _timers = [];

    /// <summary>Wakes a thing at its time, if it has one.</summary>
    public void Set(WorkState work)
    {
        Clear(work);
        if (work.NotBefore is not { } due)
            return;

        var wait = due - clock.GetUtcNow();
        _timers[work] = clock.CreateTimer(
            _ => wake(work), null, wait < TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest, Timeout.InfiniteTimeSpan);
    }

    public void Clear(WorkState work)
    {
        if (_timers.Remove(work, out var timer))
            timer.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var timer in _timers.Values)
            await timer.DisposeAsync();
    }
}
