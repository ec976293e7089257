using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tickets;

namespace FinOps;

/// <summary>Rules in plain C#: what is unattached, old or idle, a board per group of owners.</summary>
internal static class PlainRules
{
    public static SyncRules All { get; } = new(
        (catalog, now) => [.. catalog.Resources.Select(resource => Say(resource, now)).OfType<Recommendation>()],
        recommendation => new Route { Board = recommendation.Owner.Split('-')[0] switch { "payments" => "PAY", "data" => "DATA", _ => "PLAT" } },
        recommendation => new TicketText
        {
            Summary = $"{recommendation.Kind} {recommendation.ResourceKind} {recommendation.Resource}",
            Description = $"{recommendation.Evidence}\nRule: {recommendation.Rule}.",
        },
        ticket => ticket.StatusCategory switch
        {
            "done" => ticket.Resolution == "Done" ? TicketStatus.Closed : TicketStatus.Declined,
            "indeterminate" => TicketStatus.Started,
            _ => TicketStatus.Created,
        });

    private static Recommendation? Say(Resource resource, DateTimeOffset now) => resource switch
    {
        { Kind: ResourceKind.Disk or ResourceKind.Address, Attached: false, MonthlyCost: > 0 } => Said(resource, "delete", "unattached", resource.MonthlyCost),
        { Kind: ResourceKind.Snapshot, MonthlyCost: > 0 } when resource.Created < now.AddDays(-180) => Said(resource, "delete", "old snapshot", resource.MonthlyCost),
        { Kind: ResourceKind.Instance, State: "running", CpuP95: < 3 } => Said(resource, "stop", "idle instance", resource.MonthlyCost),
        { Kind: ResourceKind.Database, CpuP95: < 20 } => Said(resource, "resize", "oversized database", resource.MonthlyCost / 2),
        _ => null,
    };

    private static Recommendation Said(Resource resource, string kind, string rule, decimal saving) => new()
    {
        Kind = kind,
        Resource = resource.Id,
        Rule = rule,
        Saving = decimal.Round(saving, 2),
        Currency = resource.Currency,
        Owner = resource.Owner,
        Evidence = $"{resource.Name} is {rule}",
        ResourceKind = $"{resource.Kind}",
        Provider = resource.Provider,
        Account = resource.Account,
        Region = resource.Region,
    };
}
