namespace RulesDsl.FinOps.Tickets;

/// <summary>Where a recommendation goes.</summary>
public sealed record Route
{
    /// <summary>The board's key; null where no board is responsible: the recommendation is then reported and becomes no ticket.</summary>
    public string? Board { get; init; }

    /// <summary>The account id of who gets it; null for nobody.</summary>
    public string? Assignee { get; init; }

    /// <summary>The priority's name; null for the board's default.</summary>
    public string? Priority { get; init; }
}
