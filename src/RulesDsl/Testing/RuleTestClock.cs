namespace RulesDsl.Testing;

/// <summary>The clock of a test: it stands still at the <c>now</c> that the test gives, and its zone is the one that the moment is written in.</summary>
/// <param name="now">The moment.</param>
public sealed class RuleTestClock(DateTimeOffset now) : TimeProvider
{
    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone { get; } = now.Offset == TimeSpan.Zero
        ? TimeZoneInfo.Utc
        : TimeZoneInfo.CreateCustomTimeZone("test", new TimeSpan(now.Offset.Hours, now.Offset.Minutes, 0), "test", "test");

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
