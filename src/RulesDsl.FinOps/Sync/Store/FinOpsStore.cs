namespace RulesDsl.FinOps.Sync;

/// <summary>
/// What a sync knows, in one SQLite file: every recommendation that was ever made, the tickets they became, what is still to be sent
/// and what came back. Safe for use from several threads; each change is one transaction that is on the disk when its call returns.
/// </summary>
public sealed class FinOpsStore : IDisposable
{
    private readonly StoreFile _file;

    private FinOpsStore(StoreFile file, TimeProvider clock)
    {
        _file = file;
        Recommendations = new RecommendationLog(file, clock);
        Tickets = new TicketLedger(file, clock);
        Outbox = new Outbox(file, clock);
        Inbox = new Inbox(file, clock);
        Batches = new BatchTable(file);
        Reports = new ReportQueries(file);
    }

    /// <summary>What was recommended, by which run, and which of it is new.</summary>
    public RecommendationLog Recommendations { get; }

    internal TicketLedger Tickets { get; }

    internal Outbox Outbox { get; }

    internal Inbox Inbox { get; }

    internal BatchTable Batches { get; }

    internal ReportQueries Reports { get; }

    /// <summary>Opens a store, or makes one where the file does not exist.</summary>
    /// <param name="path">The database file; its folder must be there.</param>
    /// <param name="clock">What stamps the rows; the system's clock by default.</param>
    /// <param name="patience">How long a change waits for another process to free the database, in whole seconds; 5 by default.</param>
    /// <exception cref="StoreException">The file cannot be opened, is locked, is no FinOps store, or was written by a newer release.</exception>
    public static FinOpsStore Open(string path, TimeProvider? clock = null, TimeSpan? patience = null)
    {
        var file = new StoreFile(path, patience ?? TimeSpan.FromSeconds(5));
        try
        {
            StoreSchema.Apply(file, path);
            return new FinOpsStore(file, clock ?? TimeProvider.System);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Every ticket, in the order of their numbers.</summary>
    public IReadOnlyList<FiledTicket> ReadTickets() => _file.Read(TicketRows.All);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
