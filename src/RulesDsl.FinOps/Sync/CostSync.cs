using System.Text.Json;
using RulesDsl.FinOps.Tickets;
using RulesDsl.Jobs;

namespace RulesDsl.FinOps.Sync;

/// <summary>The jobs of the graph <c>FinOpsSync</c> (<c>rules/finops/sync.rules</c>) over a store and a tracker.</summary>
/// <param name="store">What is known.</param>
/// <param name="tracker">Where tickets are made; safe for use from several threads.</param>
/// <param name="rules">What is recommended, and what becomes of it.</param>
/// <param name="options">How patient it is.</param>
/// <param name="clock">The clock of the store and of every wait.</param>
public sealed class CostSync(FinOpsStore store, ITicketTracker tracker, SyncRules rules, SyncOptions options, TimeProvider clock) : FinOpsSync
{
    private readonly SyncSteps _steps = new(store, tracker, rules, options, clock);

    /// <summary>How what its jobs hand to each other is serialized: for <see cref="JobHostOptions.Json"/>.</summary>
    public static JsonSerializerOptions Json => SyncJson.Default.Options;

    /// <inheritdoc/>
    public override Task<BillingBatch> Billing(SyncRequest request, JobContext job) =>
        Task.FromResult(_steps.ReadBilling(job.RunId, Named(request.FocusFile), job.Cancellation));

    /// <inheritdoc/>
    public override Task<InventoryBatch> Inventory(SyncRequest request, JobContext job) =>
        Task.FromResult(_steps.ReadInventory(job.RunId, Named(request.InventoryDirectory), job.Cancellation));

    /// <inheritdoc/>
    public override Task<RecommendedBatch> Recommend(
        SyncRequest request, JobResult<BillingBatch> billing, JobResult<InventoryBatch> inventory, JobContext job)
    {
        var complete = billing.Succeeded && inventory is { Succeeded: true, Value.Failures.Count: 0 };
        return Task.FromResult(_steps.Recommend(job.RunId, request.AsOf, complete));
    }

    /// <inheritdoc/>
    public override Task<RecordedRun> Record(RecommendedBatch recommend, JobContext job) =>
        Task.FromResult(_steps.Record(job.RunId, recommend));

    /// <inheritdoc/>
    public override Task<PollSummary> Poll(JobContext job) => _steps.PollAsync(job.Cancellation);

    /// <inheritdoc/>
    public override Task<Reservation> Reserve(JobContext job) => Task.FromResult(_steps.Reserve(job.RunId));

    /// <inheritdoc/>
    public override Task<TicketOutcome> Distribute(TicketIntent intent, JobContext job) => _steps.SendAsync(intent, job.Cancellation);

    /// <inheritdoc/>
    public override Task<SyncReport> Report(
        SyncRequest request, JobResult<BillingBatch> billing, JobResult<InventoryBatch> inventory, JobResult<RecommendedBatch> recommend,
        JobResult<RecordedRun> record, JobResult<PollSummary> poll, JobResult<Reservation> reserve, IReadOnlyList<JobResult<TicketOutcome>> distribute, JobContext job) =>
        Task.FromResult(SyncReporter.Complete(
            _steps.Report(job.RunId) with { Period = request.Period }, billing, inventory, recommend, record, poll, reserve, distribute));

    private static string Named(string? path) => path ?? throw new InvalidOperationException("the graph asks for a source only where one is named");
}
