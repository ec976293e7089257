using System.Globalization;
using RulesDsl.Jobs;

namespace RulesDsl.FinOps.Sync;

/// <summary>Adds to what the tables say what only the jobs of a run know.</summary>
internal static class SyncReporter
{
    public static SyncReport Complete(
        SyncReport tables, JobResult<BillingBatch> billing, JobResult<InventoryBatch> inventory, JobResult<RecommendedBatch> recommend,
        JobResult<RecordedRun> record, JobResult<PollSummary> poll, JobResult<Reservation> reserve, IReadOnlyList<JobResult<TicketOutcome>> distribute) => tables with
    {
        Sources =
        [
            Source("billing", billing, batch => string.Create(CultureInfo.InvariantCulture, $"{batch.Rows:N0} rows bill {batch.Resources:N0} resources")),
            Source("inventory", inventory, batch => string.Create(CultureInfo.InvariantCulture, $"{batch.Files:N0} files describe {batch.Resources:N0} resources")),
        ],
        TicketsChanged = poll.Value?.Changed ?? 0,
        Unrouted = reserve.Value?.Unrouted ?? 0,
        Failures =
        [
            .. Failed("billing", billing),
            .. Failed("inventory", inventory),
            .. (inventory.Value?.Failures ?? []).Select(failure => new SyncFailure("inventory", failure)),
            .. Failed("recommend", recommend),
            .. Failed("record", record),
            .. Failed("poll", poll),
            .. Failed("reserve", reserve),
            .. reserve.Value?.Failures ?? [],
            .. distribute.SelectMany(item => Failed($"ticket {item.ItemKey}", item)),
            .. tables.Failures,
        ],
    };

    private static SourceReport Source<T>(string name, JobResult<T> result, Func<T, string> describe) => result switch
    {
        { Succeeded: true, Value: { } batch } => new SourceReport(name, describe(batch), true),
        // Nothing comes before a source, so only its condition skips it: the request names none.
        { Status: JobStatus.Skipped } => new SourceReport(name, "the request names none", false),
        _ => new SourceReport(name, result.Reason ?? $"{result.Status}", false),
    };

    // What was skipped was so because of a failure that has its own line, or was not asked for.
    private static IEnumerable<SyncFailure> Failed<T>(string what, JobResult<T> result)
    {
        if (result.Status is JobStatus.Failed)
            yield return new SyncFailure(what, result.Reason ?? "for no reason that is known");
    }
}
