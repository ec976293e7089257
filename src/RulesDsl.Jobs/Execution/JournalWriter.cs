using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>
/// Writes under the host's lease. What the store refuses for now is tried again for a while; what it refuses for good
/// ends the host, because it can promise nothing any more. A later host resumes.
/// </summary>
internal sealed class JournalWriter(IJournal journal, HostLease lease, JobHostOptions options, Action<JournalException> lost)
{
    private static readonly TimeSpan RetryEvery = TimeSpan.FromSeconds(1);

    private volatile string? _trouble;

    /// <summary>Why the journal refuses writes for now; null where it takes them.</summary>
    public string? Trouble => _trouble;

    /// <param name="runId">The run.</param>
    /// <param name="events">What happened to it.</param>
    /// <param name="stop">Ends the waiting between tries; a write that has begun is never cut short, so that it is known what became of it.</param>
    public async Task AppendAsync(string runId, IReadOnlyList<JournalEvent> events, CancellationToken stop)
    {
        var started = options.Clock.GetTimestamp();
        var appended = await PatientlyAsync(() => journal.AppendAsync(lease, runId, events), stop);
        JobTelemetry.Appended(options.Clock.GetElapsedTime(started));
        switch (appended)
        {
            case AppendOutcome.Written:
                return;
            case AppendOutcome.Fenced:
                throw await LostAsync();
            case var outcome:
                // Nobody else writes under this lease, so the journal knows better than this host where the run stands.
                throw Lost(new JournalException($"Run '{runId}' has another history in the journal than in this host ({outcome}). Start a new host: it resumes from the journal.", isTransient: false));
        }
    }

    /// <summary>Starts runs; a store that refuses for now is the caller's to know at once, as nothing was acknowledged.</summary>
    public async Task<IReadOnlyList<bool>> StartAsync(IReadOnlyList<JournalRun> runs)
    {
        try
        {
            return await journal.StartAsync(lease, runs) ?? throw await LostAsync();
        }
        catch (JournalException exception) when (!exception.IsTransient)
        {
            throw Lost(exception);
        }
    }

    /// <summary>Writes a run with its history; false where the id exists.</summary>
    public async Task<bool> ImportAsync(RunHistory history)
    {
        try
        {
            return await journal.ImportAsync(lease, history) ?? throw await LostAsync();
        }
        catch (JournalException exception) when (!exception.IsTransient)
        {
            throw Lost(exception);
        }
    }

    public async Task AnswerAsync(string requestId, RequestAnswer answer, CancellationToken stop)
    {
        if (!await PatientlyAsync(() => journal.AnswerAsync(lease, requestId, answer), stop))
            throw await LostAsync();
    }

    public async Task MarkAsync(string trigger, DateTimeOffset until, CancellationToken stop)
    {
        if (!await PatientlyAsync(() => journal.MarkAsync(lease, trigger, until), stop))
            throw await LostAsync();
    }

    public async Task RenewAsync(CancellationToken stop)
    {
        if (!await PatientlyAsync(() => journal.RenewAsync(lease, options.Clock.GetUtcNow()), stop))
            throw await LostAsync();
    }

    private async Task<T> PatientlyAsync<T>(Func<Task<T>> write, CancellationToken stop)
    {
        var started = options.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                var result = await write();
                _trouble = null;
                return result;
            }
            catch (JournalException exception) when (exception.IsTransient && options.Clock.GetElapsedTime(started) < options.JournalPatience)
            {
                _trouble = exception.Message;
                options.Logger.LogError(exception, "The journal refuses a write for now; it is tried again. {Problem}", exception.Message);
            }
            catch (JournalException exception)
            {
                throw Lost(exception);
            }

            await Task.Delay(RetryEvery, options.Clock, stop);
        }
    }

    private async Task<JournalException> LostAsync() => Lost(new JournalLostException(lease, await HolderAsync()));

    private JournalException Lost(JournalException exception)
    {
        lost(exception);
        return exception;
    }

    private async Task<HostLease?> HolderAsync()
    {
        try
        {
            return await journal.HolderAsync();
        }
        catch (JournalException)
        {
            return null; // The message goes without the name; that the journal is lost stands.
        }
    }
}
