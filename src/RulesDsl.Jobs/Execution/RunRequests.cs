using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>Does what other processes ask for through the journal, in the order in which they asked.</summary>
/// <param name="journal">Where they ask.</param>
/// <param name="writer">Answers them.</param>
/// <param name="handle">Does it.</param>
/// <param name="options">How often to look.</param>
internal sealed class RunRequests(IJournal journal, JournalWriter writer, Func<RunRequest, CancellationToken, Task<RequestAnswer>> handle, JobHostOptions options)
{
    /// <summary>Looks until it is stopped.</summary>
    public async Task ListenAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.RequestInterval, options.Clock);
        do
        {
            try
            {
                foreach (var request in await journal.RequestsAsync(stop))
                    await writer.AnswerAsync(request.Id, await AnswerAsync(request, stop), stop);
            }
            catch (JournalException exception) when (exception.IsTransient)
            {
                options.Logger.LogWarning(exception, "The requests of other processes could not be read; they are read again. {Problem}", exception.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stop));
    }

    private async Task<RequestAnswer> AnswerAsync(RunRequest request, CancellationToken stop)
    {
        try
        {
            return await handle(request, stop);
        }
        catch (Exception exception) when (exception is not (JournalException or OperationCanceledException or ObjectDisposedException))
        {
            // Whatever somebody sends, it must not keep others from being answered.
            options.Logger.LogError(exception, "The request {Request} for run {Run} failed.", request.Id, request.RunId);
            return new RequestAnswer($"{request.Kind} of run '{request.RunId}' failed: {exception.Message}");
        }
    }
}
