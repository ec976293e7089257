namespace RulesDsl.FinOps.Tickets;

/// <summary>Where a ticket stands, in our words; rules map the trackers' many onto them.</summary>
public enum TicketStatus
{
    /// <summary>It has a number and an intent of its own, and is not confirmed by the tracker yet.</summary>
    Reserved,

    /// <summary>The tracker has it, and nobody has begun.</summary>
    Created,

    /// <summary>Somebody works on it.</summary>
    Started,

    /// <summary>Done.</summary>
    Closed,

    /// <summary>People decided against it: no further ticket until the decision expires.</summary>
    Declined,

    /// <summary>The tracker refuses it as it is; it waits for somebody to look.</summary>
    Parked,
}
