namespace RulesDsl.Decisions;

/// <summary>A clock that tells one moment only: the one at which it was made.</summary>
internal sealed class StoppedClock(TimeProvider clock) : TimeProvider
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override long TimestampFrequency => clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        clock.CreateTimer(callback, state, dueTime, period);
}
