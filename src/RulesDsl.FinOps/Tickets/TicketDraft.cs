namespace RulesDsl.FinOps.Tickets;

/// <summary>A ticket to be made.</summary>
/// <param name="Board">The board's key, e.g. a Jira project.</param>
/// <param name="Summary">One line, under 255 characters.</param>
/// <param name="Description">Paragraphs, divided by newlines.</param>
/// <param name="Labels">Without blanks; the first one is the intent's own and unique.</param>
/// <param name="Priority">The priority's name; null for the board's default.</param>
/// <param name="Assignee">The account id; null for nobody.</param>
public sealed record TicketDraft(
    string Board, string Summary, string Description, IReadOnlyList<string> Labels, string? Priority, string? Assignee);
