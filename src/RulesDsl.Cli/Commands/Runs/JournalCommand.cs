using System.CommandLine;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary>A command on a journal.</summary>
internal abstract class JournalCommand : ToolCommand
{
    private readonly JournalOption _journal = new();

    protected JournalCommand(ToolContext context, string name, string description, params IReadOnlyList<string> examples)
        : base(name, description, examples)
    {
        Context = context;
        Options.Add(_journal);
    }

    protected ToolContext Context { get; }

    protected static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Opens the journal to look at it; a host may execute on it meanwhile.</summary>
    protected Task<SqliteJournal> OpenToReadAsync(ParseResult parsed, CancellationToken stop) =>
        SqliteJournal.OpenAsync(PathOf(parsed), new SqliteJournalOptions { ReadOnly = true }, stop);

    /// <summary>Opens the journal to write something small into it; a host may execute on it meanwhile.</summary>
    /// <exception cref="UsageException">There is none: it would be made of a mistyped name.</exception>
    protected Task<SqliteJournal> OpenToWriteAsync(ParseResult parsed, CancellationToken stop) => File.Exists(PathOf(parsed))
        ? SqliteJournal.OpenAsync(PathOf(parsed), new SqliteJournalOptions { CheckIntegrity = false }, stop)
        : throw new UsageException($"There is no journal '{parsed.GetRequiredValue(_journal)}'. Check the path; a host makes the file when it starts.");

    private string PathOf(ParseResult parsed) => Path.GetFullPath(parsed.GetRequiredValue(_journal), Context.Folder);
}
