using RulesDsl.FinOps.Tickets;

namespace RulesDsl.FinOps.Sync;

/// <summary>What whoever wants to send an intent has to do. Closed: exactly the cases nested here.</summary>
internal abstract record Claim
{
    private Claim()
    {
    }

    /// <summary>Send it: it is ours until the lease ends.</summary>
    public sealed record Send(TicketDraft Draft) : Claim;

    /// <summary>It may be there already: look its label up first.</summary>
    public sealed record LookUp(TicketDraft Draft) : Claim;

    /// <summary>Move the ticket to a status.</summary>
    public sealed record Move(string RemoteId, string Status) : Claim;

    /// <summary>Wait until then and ask again.</summary>
    public sealed record NotYet(DateTimeOffset Until, string Reason) : Claim;

    /// <summary>There is nothing left to do.</summary>
    public sealed record Ended(OutboxState State, string? Reason) : Claim;
}
