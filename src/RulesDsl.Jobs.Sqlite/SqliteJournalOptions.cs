namespace RulesDsl.Jobs.Sqlite;

/// <summary>How a journal file is opened.</summary>
public sealed record SqliteJournalOptions
{
    /// <summary>How long one write waits while another process holds the file locked, before it is refused with a <see cref="JournalException"/>.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(10);
}
