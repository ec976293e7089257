namespace RulesDsl.FinOps.Tickets;

/// <summary>What a ticket says.</summary>
public sealed record TicketText
{
    /// <summary>One line.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Paragraphs, divided by newlines.</summary>
    public string Description { get; init; } = "";
}
