namespace RulesDsl.FinOps.Tickets;

/// <summary>What came of one create request. Closed: exactly the four cases nested here.</summary>
public abstract record CreateOutcome
{
    private CreateOutcome()
    {
    }

    /// <summary>The ticket is there.</summary>
    public sealed record Confirmed(string RemoteId, string RemoteKey) : CreateOutcome;

    /// <summary>The tracker refused it, and would again.</summary>
    public sealed record Rejected(string Reason) : CreateOutcome;

    /// <summary>Nothing was made; try again, no sooner than <paramref name="After"/>.</summary>
    public sealed record Retry(TimeSpan After, string Reason) : CreateOutcome;

    /// <summary>It may have been made (a timeout after sending, a 5xx, an answer that cannot be read): look the label up before another try.</summary>
    public sealed record Uncertain(string Reason) : CreateOutcome;
}
