using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>One attempt of a job, or of an item, from its start in the journal to its outcome. It never throws.</summary>
internal static class Attempt
{
    public static async Task<AttemptOutcome> RunAsync(
        JobGraph graph, RunExecution run, WorkState work, JobDefinition job, JobHostOptions options, CancellationToken cancel, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(job.Timeout ?? Timeout.InfiniteTimeSpan, options.Clock);
        using var silence = new CancellationTokenSource(job.Heartbeat ?? Timeout.InfiniteTimeSpan, options.Clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, silence.Token, cancel, stop);
        using var told = new CancellationTokenSource();
        await using var telling = any.Token.UnsafeRegister(static told => Tell((CancellationTokenSource)told!), told);
        var context = new JobContext(run, work, options, () => Beat(silence, job), told.Token);
        using var scope = options.Logger.BeginScope(
            new Dictionary<string, object> { ["Run"] = run.Id, ["Job"] = work.Job, ["Item"] = work.ItemKey, ["Attempt"] = context.Attempt });
        return await JobTelemetry.AttemptAsync(run, context, options.Clock, async () =>
        {
            try
            {
                return AttemptOutcome.Success(await RunAsync(graph, new JobCall(run.State, work, context, options)).WaitAsync(any.Token));
            }
            catch (Exception exception)
            {
                return Outcome(exception, job, timeout.Token, silence.Token, cancel, stop);
            }
            finally
            {
                await context.CloseAsync();
            }
        });
    }

    private static async Task<JobOutput> RunAsync(JobGraph graph, JobCall call)
    {
        if (!call.Context.IsUndo)
            return await graph.RunAsync(call);

        await graph.UndoAsync(call);
        return JobOutput.None;
    }

    // What a body throws when it is interrupted is up to its libraries; none of it may count as a failure of the job.
    private static AttemptOutcome Outcome(
        Exception exception, JobDefinition job, CancellationToken timeout, CancellationToken silence, CancellationToken cancel, CancellationToken stop) =>
        stop.IsCancellationRequested ? AttemptOutcome.Stopped
        : cancel.IsCancellationRequested ? AttemptOutcome.Abandoned
        : exception is not OperationCanceledException ? AttemptOutcome.Failed(exception)
        : timeout.IsCancellationRequested ? AttemptOutcome.Failed(new TimeoutException($"The attempt took longer than {job.Timeout}."))
        : silence.IsCancellationRequested ? AttemptOutcome.Failed(new TimeoutException($"The attempt gave no heartbeat for {job.Heartbeat}."))
        : AttemptOutcome.Failed(exception);

    // What a body does when it is told may throw: that is none of the engine's business, nor of the timer's that found it late.
    private static void Tell(CancellationTokenSource told) =>
        told.CancelAsync().ContinueWith(static telling => _ = telling.Exception, TaskScheduler.Default);

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
