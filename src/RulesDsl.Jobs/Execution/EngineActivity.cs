namespace RulesDsl.Jobs;

/// <summary>How busy an engine is, for whoever must know that nothing more happens unless time passes.</summary>
internal sealed class EngineActivity
{
    private long _busy;
    private long _attempts;
    private long _changes;

    /// <summary>Whether every run waits for something.</summary>
    public bool IsIdle => Volatile.Read(ref _busy) == 0;

    /// <summary>How many attempts run.</summary>
    public long Attempts => Volatile.Read(ref _attempts);

    /// <summary>Rises with whatever happens.</summary>
    public long Changes => Volatile.Read(ref _changes);

    public void Begin() => Change(ref _busy, 1);

    public void End() => Change(ref _busy, -1);

    public void BeginAttempt() => Change(ref _attempts, 1);

    public void EndAttempt() => Change(ref _attempts, -1);

    private void Change(ref long count, long by)
    {
        Interlocked.Increment(ref _changes);
        Interlocked.Add(ref count, by);
    }
}
