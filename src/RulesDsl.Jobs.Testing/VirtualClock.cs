using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.Jobs.Testing;

/// <summary>Time that stands still until a test moves it, and knows what waits for it.</summary>
public sealed class VirtualClock : FakeTimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<Waiting> _waiting = [];

    /// <param name="start">What the clock shows at first.</param>
    public VirtualClock(DateTimeOffset start)
        : base(start)
    {
    }

    /// <summary>When the first of what waits is due; null where nothing waits. What comes again and again, such as the renewing of a lease, does not count.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
                return _waiting.Select(static timer => timer.Due).Min();
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Waiting(this);
        timer.Timer = base.CreateTimer(
            given =>
            {
                timer.Elapse();
                callback(given);
            },
            state,
            dueTime,
            period);
        timer.Set(dueTime, period);
        return timer;
    }

    private sealed class Waiting(VirtualClock clock) : ITimer
    {
        public ITimer Timer { get; set; } = null!;

        /// <summary>Null where it is off or comes again and again.</summary>
        public DateTimeOffset? Due { get; private set; }

        public void Set(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                var once = dueTime > TimeSpan.Zero && (period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero);
                Due = once ? clock.GetUtcNow() + dueTime : null;
                if (once)
                    clock._waiting.Add(this);
                else
                    clock._waiting.Remove(this);
            }
        }

        public void Elapse()
        {
            lock (clock._gate)
            {
                if (Due <= clock.GetUtcNow())
                    clock._waiting.Remove(this);
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Set(dueTime, period);
            return Timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._waiting.Remove(this);
            Timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
