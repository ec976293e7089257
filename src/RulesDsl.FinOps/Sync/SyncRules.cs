using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Rules;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>
/// What rules decide in a sync. The shipped rules of <c>rules/finops</c> are one choice; a user's own rule sets are given here
/// without touching any other code. Every one of them is asked from several threads at once.
/// </summary>
/// <param name="Recommend">What to do about the resources, as of a moment.</param>
/// <param name="Route">Where a recommendation goes.</param>
/// <param name="Text">What its ticket says.</param>
/// <param name="Status">What a remote status means; null where it says nothing about ours.</param>
public sealed record SyncRules(
    Func<ResourceCatalog, DateTimeOffset, IReadOnlyList<Recommendation>> Recommend,
    Func<Recommendation, Route?> Route,
    Func<Recommendation, TicketText> Text,
    Func<RemoteTicket, TicketStatus?> Status)
{
    /// <summary>The rules of <c>rules/finops</c>.</summary>
    public static SyncRules Shipped { get; } = new(
        (catalog, now) => Recommender.Recommend(catalog.Resources, now),
        Routing.Evaluate,
        TicketFields.Evaluate,
        ticket => StatusMapping.Evaluate(ticket));
}
