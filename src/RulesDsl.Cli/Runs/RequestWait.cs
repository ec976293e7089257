using RulesDsl.Jobs;

namespace RulesDsl.Cli.Runs;

/// <summary>Waits for a host's answer.</summary>
internal static class RequestWait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="journal">Where was asked.</param>
    /// <param name="request">The request's id.</param>
    /// <param name="wait">How long.</param>
    /// <param name="untilNoHostRuns">Whether there is nothing to wait for where no host runs.</param>
    /// <param name="stop">Ends the waiting; the request stays.</param>
    /// <returns>The answer; null where there was none in time.</returns>
    public static async Task<RequestAnswer?> ForAsync(IJournal journal, string request, TimeSpan wait, bool untilNoHostRuns, CancellationToken stop)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var mayWait = TimeProvider.System.GetElapsedTime(started) < wait && !(untilNoHostRuns && !await RunsHostAsync(journal, stop));
            if (await journal.AnswerAsync(request, stop) is { } answer)
                return answer;
            if (!mayWait)
                return null;

            await Task.Delay(Pause, TimeProvider.System, stop);
        }
    }

    private static async Task<bool> RunsHostAsync(IJournal journal, CancellationToken stop) =>
        await journal.HolderAsync(stop) is { } lease && !lease.MayBeTaken(TimeProvider.System.GetUtcNow());
}
