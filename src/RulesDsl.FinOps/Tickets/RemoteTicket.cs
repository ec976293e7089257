namespace RulesDsl.FinOps.Tickets;

/// <summary>A ticket as the tracker tells it.</summary>
/// <param name="Id">The numeric id: stays when the ticket moves to another board.</param>
/// <param name="Key">What people call it, e.g. <c>PAY-12</c>: may change.</param>
/// <param name="Status">The status' name.</param>
/// <param name="StatusCategory">The status' category: <c>new</c>, <c>indeterminate</c> or <c>done</c>.</param>
/// <param name="Resolution">The resolution's name, where it has one.</param>
/// <param name="Updated">When it last changed, by the tracker's clock.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Summary">Its summary.</param>
/// <param name="Assignee">The account id of who has it, if anybody.</param>
public sealed record RemoteTicket(
    string Id, string Key, string Status, string StatusCategory, string? Resolution, DateTimeOffset Updated,
    IReadOnlyList<string> Labels, string Summary, string? Assignee);
