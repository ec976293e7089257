using RulesDsl.Jobs;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Runs;

/// <summary>Finds runs by their ids.</summary>
internal static class RunLookup
{
    private const int CandidatesAtMost = 1_000;

    /// <exception cref="UsageException">There is none of that id.</exception>
    public static async Task<RunHistory> FindAsync(IJournal journal, string id, CancellationToken stop)
    {
        if (await journal.ReadAsync(id, stop) is { } history)
            return history;

        var others = await journal.ListAsync(new RunFilter { Most = CandidatesAtMost }, stop).Select(static run => run.Run.Id).ToListAsync(stop);
        throw new UsageException($"There is no run '{id}' in the journal{(NearestName.Of(id, others) is { } nearest ? $". Did you mean '{nearest}'?" : "; 'rules runs list' shows those that there are.")}");
    }
}
