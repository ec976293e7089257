using RulesDsl.Decisions;
using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Focus;
using RulesDsl.FinOps.Sources.Inventories;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the jobs of a sync do, one method each. Every one of them may be cut off and run again: what it did before is found and kept.</summary>
internal sealed class SyncSteps(FinOpsStore store, ITicketTracker tracker, SyncRules rules, SyncOptions options, TimeProvider clock)
{
    private readonly TicketSender _sender = new(store.Outbox, tracker, options, clock);
    private readonly TicketPoller _poller = new(store.Inbox, tracker, rules.Status, options);

    public BillingBatch ReadBilling(string runId, string file, CancellationToken cancellation)
    {
        var costs = FocusReader.Read(file, cancellation: cancellation);
        store.Batches.Save(runId, costs);
        return new BillingBatch(costs.Source, costs.Rows, costs.Resources.Count);
    }

    public InventoryBatch ReadInventory(string runId, string directory, CancellationToken cancellation)
    {
        var inventory = InventoryReader.Read(directory, cancellation: cancellation);
        store.Batches.Save(runId, inventory);
        return new InventoryBatch(inventory.Source, inventory.FilesRead, inventory.Resources.Count, [.. inventory.Failures.Select(failure => failure.Message)]);
    }

    /// <summary>What the rules say about everything that was read; a source that could not be read leaves its members unknown.</summary>
    public RecommendedBatch Recommend(string runId, DateTimeOffset? asOf, bool complete)
    {
        var costs = store.Batches.FindCosts(runId);
        var said = rules.Recommend(ResourceCatalog.Join(costs, store.Batches.FindInventory(runId)), asOf ?? costs?.To ?? clock.GetUtcNow());
        store.Batches.Save(runId, said);
        return new RecommendedBatch(said.Count, complete);
    }

    /// <summary>Records what the run recommends. Where its batch is gone, it was dropped here after all of it had been recorded.</summary>
    public RecordedRun Record(string runId, RecommendedBatch batch)
    {
        store.Recommendations.Record(runId, store.Batches.FindRecommendations(runId) ?? [], options.ReopenWithin);
        store.Recommendations.Complete(runId, batch.Complete);
        store.Batches.Drop(runId);
        return new RecordedRun(batch.Recommendations, batch.Complete);
    }

    public async Task<PollSummary> PollAsync(CancellationToken cancellation)
    {
        // Once, before anything is sent: a credential that does not serve is one mistake, and not one for every ticket.
        await tracker.SignInAsync(cancellation);
        return await _poller.PollAsync(cancellation);
    }

    /// <summary>Gives every recommendation of the run its ticket and names what the tracker has to be told.</summary>
    public Reservation Reserve(string runId)
    {
        var plans = new List<TicketPlan>();
        var failures = new List<SyncFailure>();
        var unrouted = 0;
        foreach (var occurrence in store.Recommendations.Undistributed(runId))
        {
            try
            {
                if (Plan(occurrence) is { } plan)
                    plans.Add(plan);
                else
                    unrouted++;
            }
            catch (RuleEvaluationException e)
            {
                // One that the rules cannot read keeps none of the others from its ticket.
                failures.Add(new SyncFailure($"{occurrence.Recommendation.Kind} {occurrence.Recommendation.Resource}", e.Message));
            }
        }

        store.Tickets.Reserve(runId, tracker.Name, options.Label, options.ReopenStatus, plans);
        return new Reservation(store.Outbox.Open(tracker.Name), unrouted, failures);
    }

    public Task<TicketOutcome> SendAsync(TicketIntent intent, CancellationToken cancellation) => _sender.SendAsync(intent.Key, cancellation);

    public SyncReport Report(string runId) => store.Reports.Read(runId);

    private TicketPlan? Plan(Occurrence occurrence) =>
        rules.Route(occurrence.Recommendation) is { Board: { } board } route
            ? new TicketPlan(occurrence, board, route.Assignee, route.Priority, rules.Text(occurrence.Recommendation))
            : null;
}
