using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>What the rules want to become of an occurrence: on which board its ticket would be, and what it would say.</summary>
internal sealed record TicketPlan(Occurrence Occurrence, string Board, string? Assignee, string? Priority, TicketText Text)
{
    /// <summary>The ticket to be made: with the label that is its intent's own, and with the ticket of an earlier episode where there was one.</summary>
    public TicketDraft Draft(string intent, string label, string? earlierKey) => new(
        Board,
        Text.Summary,
        earlierKey is null ? Text.Description : $"{Text.Description}\nThis was found before: see {earlierKey}.",
        [intent, label],
        Priority,
        Assignee);
}
