using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>One attempt of a job, or of an item, from its start in the journal to its outcome. It never throws.</summary>
internal static class Attempt
{
    public static async Task<AttemptOutcome> RunAsync(
        JobGraph graph, RunExecution run, WorkState work, JobDefinition job, JobHostOptions options, CancellationToken cancel, CancellationToken stop)
    {
        using var scope = options.Logger.BeginScope(
            new Dictionary<string, object> { ["Run"] = run.Id, ["Job"] = work.Job, ["Item"] = work.ItemKey, ["Attempt"] = work.Attempt });
        using var timeout = new CancellationTokenSource(job.Timeout ?? Timeout.InfiniteTimeSpan, options.Clock);
        using var silence = new CancellationTokenSource(job.Heartbeat ?? Timeout.InfiniteTimeSpan, options.Clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, silence.Token, cancel, stop);
        var context = new JobContext(run, work, options, () => Beat(silence, job), any.Token);
        try
        {
            var call = new JobCall(run.State, work, context, options);
            if (work.Status != JobStatus.Compensating)
                return AttemptOutcome.Success(await graph.RunAsync(call).WaitAsync(any.Token));

            await graph.UndoAsync(call).WaitAsync(any.Token);
            return AttemptOutcome.Success(JobOutput.None);
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // What a body throws when it is interrupted is up to its libraries; none of it may count as a failure of the job.
            return AttemptOutcome.Stopped;
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return AttemptOutcome.Abandoned;
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return AttemptOutcome.Failed(new TimeoutException($"The attempt took longer than {job.Timeout}."));
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested)
        {
            return AttemptOutcome.Failed(new TimeoutException($"The attempt gave no heartbeat for {job.Heartbeat}."));
        }
        catch (Exception exception)
        {
            return AttemptOutcome.Failed(exception);
        }
        finally
        {
            await context.CloseAsync();
        }
    }

    private static void Beat(CancellationTokenSource silence, JobDefinition job)
    {
        try
        {
            silence.CancelAfter(job.Heartbeat ?? Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // A body that goes on after its attempt is over.
        }
    }
}
