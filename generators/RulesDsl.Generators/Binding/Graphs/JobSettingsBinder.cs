using System.Globalization;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Binds the numbers and durations of a job, and reports those that the engine cannot do.</summary>
internal sealed class JobSettingsBinder(BindingContext context, JobSyntax syntax)
{
    private const int MostRetries = 1_000;
    private const int MostAtOnce = 10_000;
    private const int HighestPriority = 1_000_000;
    private static readonly TimeSpan DefaultBackoffFrom = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DefaultBackoffTo = TimeSpan.FromMinutes(1);

    public BoundRetry? BindRetry(BoundJobExpression? when)
    {
        if (syntax.Retry is not { } retry)
            return null;
        var times = WholeNumber(retry.Times, "The number of retries", 0, MostRetries) ?? 0;
        var from = retry.BackoffFrom is { } written ? new TimeSpan(written.Ticks) : DefaultBackoffFrom;
        var to = retry.BackoffTo is { } last ? new TimeSpan(last.Ticks) : retry.BackoffFrom is null ? DefaultBackoffTo : from;
        if (from > to)
            context.Report(GraphDiagnostics.OutOfRange(retry.BackoffTo?.Span ?? retry.Span, "The longest wait of a backoff", $"at least its first, {retry.BackoffFrom!.Text}"));
        return new BoundRetry(times, from, to, when);
    }

    public TimeSpan? BindTimeout() => Positive(syntax.Timeout, "A timeout");

    public TimeSpan? BindHeartbeat()
    {
        var heartbeat = Positive(syntax.Heartbeat, "The time between signs of life");
        if (syntax.Timeout is { Ticks: > 0 } timeout && heartbeat?.Ticks >= timeout.Ticks)
            context.Report(GraphDiagnostics.OutOfRange(syntax.Heartbeat!.Span, "The time between signs of life", $"shorter than the timeout, {timeout.Text}"));
        return heartbeat;
    }

    public TimeSpan? BindDelay() => Positive(syntax.Delay, "A delay");

    public int BindPriority() => WholeNumber(syntax.Priority, "A priority", 0, HighestPriority) ?? 0;

    /// <summary>How long the job waits for its signal.</summary>
    public TimeSpan? BindWithin() => Positive(syntax.Signal?.Within, "The wait for a signal");

    /// <summary>How many items run at once.</summary>
    public int? BindAtMost(NumberSyntax? atMost) => WholeNumber(atMost, "'at most'", 1, MostAtOnce);

    public BoundConcurrency? BindConcurrency() =>
        syntax.Concurrency is { } limit && WholeNumber(limit.AtMost, "A limit", 1, MostAtOnce) is { } atMost ? new BoundConcurrency(limit.Name.Text, atMost) : null;

    private TimeSpan? Positive(DurationSyntax? duration, string what)
    {
        if (duration is null)
            return null;
        if (duration.Ticks <= 0)
            context.Report(GraphDiagnostics.OutOfRange(duration.Span, what, "longer than nothing"));
        return new TimeSpan(duration.Ticks);
    }

    private int? WholeNumber(NumberSyntax? number, string what, int least, int most)
    {
        if (number is null)
            return null;
        if (number.Kind == NumberKind.Whole && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        context.Report(GraphDiagnostics.OutOfRange(number.Span, what, $"a whole number from {least} to {most}"));
        return null;
    }
}
