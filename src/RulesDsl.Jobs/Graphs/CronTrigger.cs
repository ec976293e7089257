namespace RulesDsl.Jobs;

/// <summary>Times at which the clock starts a run.</summary>
/// <param name="Expression">A cron expression of five fields (minute, hour, day of the month, month, day of the week), or six with the second before them.</param>
/// <param name="TimeZone">The time zone of those fields, by its IANA name.</param>
/// <param name="Missed">What becomes of the times at which no host ran.</param>
public sealed record CronTrigger(string Expression, string TimeZone, MissedRuns Missed);
