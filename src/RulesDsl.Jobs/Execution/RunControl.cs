namespace RulesDsl.Jobs;

/// <summary>What a run does when somebody asks for something: it changes where the run stands, or says why it does not.</summary>
internal static class RunControl
{
    /// <summary>What became of a request; null for one that is to be looked at again when the run no longer executes.</summary>
    public static RequestAnswer? Handle(RunExecution run, RunRequest request)
    {
        if (run.State.HasAnswered(request))
            return RequestAnswer.Done; // Asked again, by somebody who was not told.
        if (run.State.Status.HasEnded() && request.Kind == RunRequestKind.Retry)
            return null;
        if (run.State.Status.HasEnded())
            return Refused($"Run '{run.Id}' has ended: {run.State.Status}.");

        return request.Kind switch
        {
            RunRequestKind.Signal => Signal(run, request),
            RunRequestKind.Skip => Skip(run, request),
            RunRequestKind.Pause => Pause(run, request),
            RunRequestKind.Resume => Resume(run, request),
            RunRequestKind.Cancel => Cancel(run, request),
            RunRequestKind.Terminate => Terminate(run, request),
            RunRequestKind.Retry => Refused($"Run '{run.Id}' has not ended: it is {run.State.Status}, and can be retried when it has failed or was cancelled."),
            _ => Refused($"A run cannot be asked for {request.Kind}."),
        };
    }

    private static RequestAnswer Signal(RunExecution run, RunRequest request)
    {
        if (Find(run, request, out var lane, out var work) is { } problem)
            return problem;
        if (lane!.Definition.Signal is null)
            return Refused($"Job '{request.Job}' waits for no signal; {Signals(run)}.");
        if (work!.HasEnded)
            return Refused($"The signal for {work.Name} comes too late: it is {work.Status}.");
        if (work.Signal is not null)
            return Refused($"The signal for {work.Name} was sent already.");

        JobOutput output;
        try
        {
            output = run.TakeSignal(work, request.Payload);
        }
        catch (Exception exception)
        {
            // Its type may check it, and throw what it likes.
            return Refused($"What was sent for {work.Name} does not fit: {FailureText.Message(exception)}");
        }

        run.Log.Record(run.Log.Of(JournalEventKind.SignalReceived, work) with { Payload = output.Payload, Reason = request.Reason, Request = request.Id });
        if (work.AwaitsSignal)
            run.End(lane, run.Log.Of(JournalEventKind.JobSucceeded, work) with { Payload = output.Payload });
        return RequestAnswer.Done;
    }

    private static RequestAnswer Skip(RunExecution run, RunRequest request)
    {
        if (Find(run, request, out var lane, out var work) is { } problem)
            return problem;
        if (work!.HasEnded || work.Status == JobStatus.Running || work.Attempt > 0)
            return Refused($"{Capital(work.Name)} cannot be skipped: it {(work.Attempt > 0 && !work.HasEnded ? "has begun" : $"is {work.Status}")}.");

        run.End(lane!, run.Log.Of(JournalEventKind.JobSkipped, work) with { Reason = By("skipped by hand", request), Request = request.Id });
        return RequestAnswer.Done;
    }

    private static RequestAnswer Pause(RunExecution run, RunRequest request)
    {
        if (run.State.Status != RunStatus.Running)
            return Refused($"Run '{run.Id}' cannot be paused: it is {run.State.Status}.");

        Record(run, JournalEventKind.RunPaused, By("paused", request), request);
        return RequestAnswer.Done;
    }

    private static RequestAnswer Resume(RunExecution run, RunRequest request)
    {
        if (run.State.Status != RunStatus.Paused)
            return Refused($"Run '{run.Id}' is not paused: it is {run.State.Status}.");

        Record(run, JournalEventKind.RunContinued, request.Reason, request);
        run.SetTimers();
        return RequestAnswer.Done;
    }

    private static RequestAnswer Cancel(RunExecution run, RunRequest request)
    {
        if (run.State.Status == RunStatus.Cancelling)
            return Refused($"Run '{run.Id}' is being cancelled already.");

        Record(run, JournalEventKind.RunCancelling, By("cancelled", request), request);
        CancelJobs(run, static work => work.Status != JobStatus.Running);
        run.Interrupt(undoing: false);
        return RequestAnswer.Done;
    }

    private static RequestAnswer Terminate(RunExecution run, RunRequest request)
    {
        var reason = By("terminated", request);
        CancelJobs(run, static _ => true, reason);
        Record(run, JournalEventKind.RunCancelled, reason, request);
        run.Interrupt(undoing: true);
        return RequestAnswer.Done;
    }

    private static void CancelJobs(RunExecution run, Func<WorkState, bool> which, string? reason = null)
    {
        reason ??= run.State.Reason;
        foreach (var lane in run.Lanes.Where(static lane => !lane.State.HasEnded).ToList())
        {
            foreach (var work in lane.Works.Where(work => !work.HasEnded && which(work)).ToList())
                run.End(lane, run.Log.Of(JournalEventKind.JobCancelled, work) with { Reason = reason });

            // Its items are not known yet.
            if (lane.Definition.IsForEach && lane.State.Status == JobStatus.Waiting)
                run.End(lane, run.Log.Of(JournalEventKind.JobCancelled, lane.State.Work) with { Reason = reason });
        }
    }

    private static RequestAnswer? Find(RunExecution run, RunRequest request, out JobLane? lane, out WorkState? work)
    {
        work = null;
        lane = run.Find(request.Job);
        if (lane is null)
            return Refused($"Run '{run.Id}' has no job '{request.Job}'; it has {Names(run.Lanes)}.");

        work = request.Item.Length == 0 ? lane.State.Work : lane.State.Items.FirstOrDefault(item => item.ItemKey == request.Item);
        if (work is null)
            return Refused($"Job '{request.Job}' of run '{run.Id}' has no item '{request.Item}'{(lane.State.Items.Count == 0 ? " yet" : "")}.");

        // Before its items are known it is one thing.
        return lane.Definition.IsForEach && request.Item.Length == 0 && (lane.State.Items.Count > 0 || lane.Definition.Signal is not null)
            ? Refused($"Job '{request.Job}' runs for each of several items; name one of them.")
            : null;
    }

    private static string Signals(RunExecution run)
    {
        var waiting = run.Lanes.Where(static lane => lane.Definition.Signal is not null).ToList();
        return waiting.Count == 0 ? "no job of this graph does" : $"those that do are {Names(waiting)}";
    }

    private static string Names(IEnumerable<JobLane> lanes) => QuotedNames.Of(lanes.Select(static lane => lane.Definition.Name));

    private static string By(string what, RunRequest request) => request.Reason is { Length: > 0 } reason ? $"{what}: {reason}" : what;

    private static void Record(RunExecution run, JournalEventKind kind, string? reason, RunRequest request) =>
        run.Log.Record(run.Log.Of(kind) with { Reason = reason, Request = request.Id });

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static RequestAnswer Refused(string problem) => new(problem);
}
