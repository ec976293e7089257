using Cronos;

namespace RulesDsl.Jobs;

/// <summary>The times of a trigger, in its time zone: a time that the clock skips in spring happens right behind the gap, one that comes twice in autumn happens once.</summary>
internal sealed class CronOccurrences
{
    // What comes a moment late is not missed: a host starts, a machine is busy.
    private static readonly TimeSpan Punctual = TimeSpan.FromMinutes(1);

    private readonly CronTrigger _trigger;
    private readonly CronExpression _expression;
    private readonly TimeZoneInfo _zone;

    /// <exception cref="ArgumentException">The expression or the time zone is wrong.</exception>
    public CronOccurrences(CronTrigger trigger)
    {
        _trigger = trigger;
        try
        {
            var hasSeconds = trigger.Expression.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
            _expression = CronExpression.Parse(trigger.Expression, hasSeconds ? CronFormat.IncludeSeconds : CronFormat.Standard);
            _zone = TimeZoneInfo.FindSystemTimeZoneById(trigger.TimeZone);
        }
        catch (Exception exception) when (exception is CronFormatException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ArgumentException($"The trigger '{trigger.Expression}' in '{trigger.TimeZone}': {exception.Message}", nameof(trigger), exception);
        }
    }

    /// <summary>The first time behind another; null where there is none.</summary>
    public DateTimeOffset? Next(DateTimeOffset after) => _expression.GetNextOccurrence(after, _zone);

    /// <summary>The times behind one and up to another at which runs are to be started, as the trigger wants it for those that were missed.</summary>
    public IReadOnlyList<DateTimeOffset> Due(DateTimeOffset after, DateTimeOffset now)
    {
        if (after >= now)
            return []; // The clock was set back: what has happened does not happen again.

        var times = _expression.GetOccurrences(after, now, _zone, fromInclusive: false, toInclusive: true);
        if (_trigger.Missed == MissedRuns.Each)
            return [.. times];

        DateTimeOffset? last = times.Select(static time => (DateTimeOffset?)time).LastOrDefault();
        return last is { } time && (_trigger.Missed == MissedRuns.Once || now - time <= Punctual) ? [time] : [];
    }
}
