using RulesDsl.Jobs;

namespace RulesDsl.FinOps.Sync;

/// <summary>From the bill to the tickets and back.</summary>
public abstract class FinOpsSync : JobGraph
{
    private static readonly RetryPolicy Twice = new(2, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));

    /// <inheritdoc/>
    public sealed override GraphDefinition Definition { get; } = new("FinOpsSync", "1", GraphSchedule.Parallel, ["request"],
    [
        new("billing") { HasWhen = true, Retry = Twice, Timeout = TimeSpan.FromMinutes(10) },
        new("inventory") { HasWhen = true, Retry = Twice, Timeout = TimeSpan.FromMinutes(10) },
        new("recommend") { Needs = ["billing", "inventory"], Run = RunCondition.AnySucceeded },
        new("record") { Needs = ["recommend"] },
        new("poll") { Retry = new RetryPolicy(5, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)), Timeout = TimeSpan.FromMinutes(10) },
        new("reserve") { Needs = ["record", "poll"] },
        new("distribute") { Needs = ["reserve"], IsForEach = true, AtMost = 8, Retry = Twice },
        new("report") { Needs = ["billing", "inventory", "record", "poll", "reserve", "distribute"], Run = RunCondition.Always },
    ]);

    /// <summary>Starts a run.</summary>
    public Task<JobRun> StartAsync(JobHost host, string runId, SyncRequest request, CancellationToken cancellation = default) =>
        host.StartAsync(this, runId, [RunInput.Of("request", request)], cancellation);

    /// <summary>The job <c>billing</c>.</summary>
    public abstract Task<BillingBatch> Billing(SyncRequest request, JobContext job);

    /// <summary>The job <c>inventory</c>.</summary>
    public abstract Task<InventoryBatch> Inventory(SyncRequest request, JobContext job);

    /// <summary>The job <c>recommend</c>.</summary>
    public abstract Task<RecommendedBatch> Recommend(SyncRequest request, JobResult<BillingBatch> billing, JobResult<InventoryBatch> inventory, JobContext job);

    /// <summary>The job <c>record</c>.</summary>
    public abstract Task<RecordedRun> Record(RecommendedBatch recommend, JobContext job);

    /// <summary>The job <c>poll</c>.</summary>
    public abstract Task<PollSummary> Poll(JobContext job);

    /// <summary>The job <c>reserve</c>.</summary>
    public abstract Task<Reservation> Reserve(JobContext job);

    /// <summary>The job <c>distribute</c>.</summary>
    public abstract Task<TicketOutcome> Distribute(TicketIntent intent, JobContext job);

    /// <summary>The job <c>report</c>.</summary>
    public abstract Task<SyncReport> Report(
        JobResult<BillingBatch> billing, JobResult<InventoryBatch> inventory, JobResult<RecordedRun> record, JobResult<PollSummary> poll,
        JobResult<Reservation> reserve, IReadOnlyList<JobResult<TicketOutcome>> distribute, JobContext job);

    /// <inheritdoc/>
    protected override bool When(JobCall call) => call.Job switch
    {
        "billing" => call.Input<SyncRequest>("request").FocusFile is not null,
        "inventory" => call.Input<SyncRequest>("request").InventoryDirectory is not null,
        _ => base.When(call),
    };

    /// <inheritdoc/>
    protected override IReadOnlyList<JobItem> Expand(JobCall call) =>
        [.. call.Output<Reservation>("reserve").Intents.Select(intent => call.Item(intent.Key, intent))];

    /// <inheritdoc/>
    protected override async Task<JobOutput> RunAsync(JobCall call) => call.Job switch
    {
        "billing" => call.Complete(await Billing(call.Input<SyncRequest>("request"), call.Context)),
        "inventory" => call.Complete(await Inventory(call.Input<SyncRequest>("request"), call.Context)),
        "recommend" => call.Complete(await Recommend(
            call.Input<SyncRequest>("request"), call.Result<BillingBatch>("billing"), call.Result<InventoryBatch>("inventory"), call.Context)),
        "record" => call.Complete(await Record(call.Output<RecommendedBatch>("recommend"), call.Context)),
        "poll" => call.Complete(await Poll(call.Context)),
        "reserve" => call.Complete(await Reserve(call.Context)),
        "distribute" => call.Complete(await Distribute(call.Item<TicketIntent>(), call.Context)),
        "report" => call.Complete(await Report(
            call.Result<BillingBatch>("billing"), call.Result<InventoryBatch>("inventory"), call.Result<RecordedRun>("record"),
            call.Result<PollSummary>("poll"), call.Result<Reservation>("reserve"), call.Results<TicketOutcome>("distribute"), call.Context)),
        _ => throw new InvalidOperationException($"no job {call.Job}"),
    };
}
