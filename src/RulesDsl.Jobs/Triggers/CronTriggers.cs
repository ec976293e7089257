using System.Globalization;
using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>
/// Starts runs by the clock. Until when a trigger has been seen to is journalled, so a host that starts knows what was missed; a run's id names its time, so that a crash
/// between its start and that mark starts nothing twice.
/// </summary>
internal sealed class CronTriggers
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(1);

    private readonly IJournal _journal;
    private readonly JournalWriter _writer;
    private readonly Func<JournalRun, Task> _start;
    private readonly EngineActivity _activity;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly List<Trigger> _triggers;

    /// <param name="journal">Where it is kept until when triggers have been seen to.</param>
    /// <param name="writer">The way there.</param>
    /// <param name="graphs">The graphs.</param>
    /// <param name="start">Starts a run.</param>
    /// <param name="activity">Told when it is busy.</param>
    /// <param name="options">The time, and where to log.</param>
    /// <exception cref="ArgumentException">A graph has a wrong trigger.</exception>
    public CronTriggers(
        IJournal journal, JournalWriter writer, IEnumerable<JobGraph> graphs, Func<JournalRun, Task> start, EngineActivity activity, JobHostOptions options)
    {
        (_journal, _writer, _start, _activity, _clock, _logger) = (journal, writer, start, activity, options.Clock, options.Logger);
        _triggers = [.. graphs.Select(static graph => graph.Definition).SelectMany(static graph => graph.Crons.Select(cron => new Trigger(graph, cron, new CronOccurrences(cron))))];
    }

    /// <summary>Starts what is due until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (_triggers.Count == 0)
            return;

        _activity.Begin();
        try
        {
            while (true)
            {
                var wait = await TryStartDueAsync(stop) ? UntilNext() : RetryEvery;
                await WaitAsync(wait, stop);
            }
        }
        finally
        {
            _activity.End();
        }
    }

    // False where the journal refuses it for now.
    private async Task<bool> TryStartDueAsync(CancellationToken stop)
    {
        try
        {
            foreach (var trigger in _triggers)
                await StartDueAsync(trigger, stop);
            return true;
        }
        catch (JournalException exception) when (exception.IsTransient)
        {
            _logger.LogError(exception, "What the clock starts could not be started; it is tried again. {Problem}", exception.Message);
            return false;
        }
    }

    private async Task StartDueAsync(Trigger trigger, CancellationToken stop)
    {
        var now = _clock.GetUtcNow();
        trigger.SeenUntil ??= await _journal.MarkAsync(trigger.Name, stop) ?? await MarkAsync(trigger, now, stop);
        var seen = trigger.SeenUntil.Value;
        if (trigger.Occurrences.Next(seen) is not { } next || next > now)
            return;

        foreach (var time in trigger.Occurrences.Due(seen, now))
        {
            var name = time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var id = StableKey.Of(trigger.Graph.Name, trigger.Cron.Expression, trigger.Cron.TimeZone, name);
            await _start(new JournalRun(id, trigger.Graph.Name, trigger.Graph.Version, now, $"the clock, at {name}", "{}"u8.ToArray()));
        }

        await MarkAsync(trigger, now, stop);
    }

    private async Task<DateTimeOffset> MarkAsync(Trigger trigger, DateTimeOffset until, CancellationToken stop)
    {
        await _writer.MarkAsync(trigger.Name, until, stop);
        trigger.SeenUntil = until;
        return until;
    }

    // Not so long that a clock that was set meanwhile would be noticed late.
    private TimeSpan UntilNext()
    {
        var next = _triggers.Select(static trigger => trigger.Occurrences.Next(trigger.SeenUntil!.Value)).Min();
        return next - _clock.GetUtcNow() is { } left && left < LongestWait ? left : LongestWait;
    }

    private async Task WaitAsync(TimeSpan wait, CancellationToken stop)
    {
        if (wait <= TimeSpan.Zero)
            return;

        // Whoever lets time go by finds it busy from the moment that the time has come.
        var due = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var timer = _clock.CreateTimer(
            _ =>
            {
                _activity.Begin();
                if (!due.TrySetResult())
                    _activity.End();
            },
            null,
            wait,
            Timeout.InfiniteTimeSpan);
        await using (timer.ConfigureAwait(false))
        {
            using var stopping = stop.Register(() =>
            {
                _activity.Begin();
                if (!due.TrySetCanceled(stop))
                    _activity.End();
            });
            _activity.End();
            await due.Task;
        }
    }

    private sealed record Trigger(GraphDefinition Graph, CronTrigger Cron, CronOccurrences Occurrences)
    {
        /// <summary>Its name in the journal.</summary>
        public string Name { get; } = StableKey.Of("cron", Graph.Name, Cron.Expression, Cron.TimeZone);

        /// <summary>What was due up to then is started; null until the journal was asked.</summary>
        public DateTimeOffset? SeenUntil { get; set; }
    }
}
