namespace RulesDsl.FinOps.Sync;

/// <summary>What an inbound ticket came to.</summary>
/// <param name="Ticket">Our number; null where it is none of ours.</param>
/// <param name="What">
/// The new status in lower case, or why there is none: <see cref="Echo"/>, <see cref="Stale"/>, <see cref="Unmapped"/>,
/// <see cref="Foreign"/>, <see cref="Copy"/>.
/// </param>
internal sealed record TicketChange(long? Ticket, string What)
{
    /// <summary>It says what both sides agreed on: our own write come back, or a field that is none of ours.</summary>
    public const string Echo = "echo";

    /// <summary>A later change is known already.</summary>
    public const string Stale = "stale";

    /// <summary>The rules say nothing of its status.</summary>
    public const string Unmapped = "unmapped";

    /// <summary>It is none of ours although it carries the label.</summary>
    public const string Foreign = "foreign";

    /// <summary>It carries the label of a ticket that has another number: people copied it.</summary>
    public const string Copy = "copy";

    /// <summary>Whether it changed where a ticket stands.</summary>
    public bool Applied => What is not (Echo or Stale or Unmapped or Foreign or Copy);
}
