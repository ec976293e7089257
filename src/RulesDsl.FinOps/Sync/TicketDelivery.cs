namespace RulesDsl.FinOps.Sync;

/// <summary>What came of telling the tracker.</summary>
public enum TicketDelivery
{
    /// <summary>It is done.</summary>
    Confirmed,

    /// <summary>It had been done before, by a request whose answer was lost; the ticket was found by its label.</summary>
    Healed,

    /// <summary>The tracker refuses it; somebody has to look.</summary>
    Parked,

    /// <summary>People did something else with the ticket meanwhile.</summary>
    Overtaken,

    /// <summary>It is left for the next run.</summary>
    Postponed,
}
