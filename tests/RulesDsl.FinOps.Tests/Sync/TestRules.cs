using RulesDsl.FinOps.Recommendations;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>The plainest rules that a sync can run with: one board, and no recommendations of their own.</summary>
internal static class TestRules
{
    public static SyncRules Plain { get; } = new(
        (_, _) => [],
        _ => new Route { Board = "OPS" },
        recommendation => new TicketText { Summary = $"{recommendation.Kind} {recommendation.Resource}", Description = recommendation.Evidence },
        Meaning);

    public static TicketStatus? Meaning(RemoteTicket ticket) => ticket.Status switch
    {
        "To Do" => TicketStatus.Created,
        "In Progress" => TicketStatus.Started,
        "Done" => TicketStatus.Closed,
        "Won't do" => TicketStatus.Declined,
        _ => null,
    };
}
