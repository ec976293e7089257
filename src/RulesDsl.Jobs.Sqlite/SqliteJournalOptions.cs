namespace RulesDsl.Jobs.Sqlite;

/// <summary>How a journal file is opened.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>How long one write waits while another process holds the file locked, before it is refused with a <see cref="JournalException"/>.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether the file is only looked at, as beside a host: it must exist, nothing of it is changed, and writes are refused.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether the whole file is checked for damage when it is opened for writing; it takes about a second for each gigabyte on a fast disk.</summary>
    public bool CheckIntegrity { get; init; } = true;

    /// <summary>
    /// How large the write-ahead log may become, in bytes. Beyond it writes wait, up to a second at a time, until the readers that hold
    /// the log let go of it; only one that holds on for longer makes it grow further.
    /// </summary>
    public long MaxLogBytes { get; init; } = 64 * 1024 * 1024;
}
