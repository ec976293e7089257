namespace RulesDsl.FinOps.Sync;

/// <summary>What a run came to, for people.</summary>
public sealed record SyncReport
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>What people call the time that it is about.</summary>
    public string Period { get; init; } = "";

    /// <summary>What was read, and what could not be.</summary>
    public IReadOnlyList<SourceReport> Sources { get; init; } = [];

    /// <summary>What the run recommends, by owner, account, rule and currency; each thing to do counts once, however many rules say it.</summary>
    public IReadOnlyList<SavingLine> Savings { get; init; } = [];

    /// <summary>Where the tickets of each board stand now.</summary>
    public IReadOnlyList<BoardLine> Boards { get; init; } = [];

    /// <summary>Recommendations of this run that no board is responsible for: they became no ticket.</summary>
    public int Unrouted { get; init; }

    /// <summary>Recommendations of this run that people have decided against.</summary>
    public int Suppressed { get; init; }

    /// <summary>Recommendations of earlier runs whose ticket is open and that this run did not find again.</summary>
    public int Gone { get; init; }

    /// <summary>Tickets that people changed since the poll before this run's.</summary>
    public int TicketsChanged { get; init; }

    /// <summary>What went wrong and what it kept from being done.</summary>
    public IReadOnlyList<SyncFailure> Failures { get; init; } = [];
}
