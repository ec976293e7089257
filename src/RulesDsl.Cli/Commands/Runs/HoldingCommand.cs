using System.CommandLine;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary>A command that takes the place of a host for a moment: while one executes, it is refused and told which one.</summary>
internal abstract class HoldingCommand(ToolContext context, string name, string description, params IReadOnlyList<string> examples)
    : JournalCommand(context, name, description, examples)
{
    // Long enough for what is done in one go; a host on this machine need not wait for it when the tool is killed.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>Does something while no host executes.</summary>
    /// <exception cref="JournalHeldException">A host executes.</exception>
    protected static async Task<T> HoldAsync<T>(SqliteJournal journal, Func<HostLease, Task<T?>> act, CancellationToken stop)
        where T : struct
    {
        var lease = await journal.AcquireAsync(HostIdentity.Current(), Now, Lease, stop);
        try
        {
            return await act(lease) ?? throw new JournalLostException(lease, await journal.HolderAsync(stop));
        }
        finally
        {
            await journal.ReleaseAsync(lease, CancellationToken.None);
        }
    }
}
