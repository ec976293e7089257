using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>The runs that a host executes: how they come in, from callers and from the journal, and how they leave.</summary>
/// <param name="engine">What they share.</param>
/// <param name="journal">Where they are kept.</param>
/// <param name="graphs">The host's graphs by name.</param>
/// <param name="loss">Why the host has lost its journal; null while it has it.</param>
internal sealed class HostedRuns(Engine engine, IJournal journal, Dictionary<string, JobGraph> graphs, Func<JournalException?> loss) : IDisposable
{
    private readonly ConcurrentDictionary<string, LiveRun> _runs = new();
    private readonly Dictionary<string, Task> _queues = [];
    private readonly SemaphoreSlim _triggering = new(1);

    public IReadOnlyList<JobRun> Live =>
        [.. _runs.Values.Where(live => live.Acknowledged.Task.IsCompletedSuccessfully).Select(live => live.Acknowledged.Task.Result)];

    /// <summary>Ends when what executes now no longer does.</summary>
    public Task Executions() => Task.WhenAll(_runs.Values.Select(live => live.Execution));

    /// <summary>Starts runs, all of them in one journal transaction; an id that exists gives the run that there is.</summary>
    public async Task<JobRun[]> StartAsync(List<JournalRun> runs, CancellationToken cancellation)
    {
        ThrowIfLost();
        cancellation.ThrowIfCancellationRequested();

        var lives = new List<LiveRun>(runs.Count);
        var own = new List<(JournalRun Run, LiveRun Live)>(runs.Count);
        foreach (var run in runs)
        {
            var added = new LiveRun();
            var live = _runs.GetOrAdd(run.Id, added);
            lives.Add(live);
            if (live == added)
                own.Add((run, live));
        }

        // A write that has begun is not cut short: a run must not be journalled and then forgotten here.
        if (own.Count > 0)
            _ = Task.Run(() => AcknowledgeAsync(own), CancellationToken.None);

        return await Task.WhenAll(lives.Select(live => live.Acknowledged.Task)).WaitAsync(cancellation);
    }

    /// <summary>Starts runs that triggers start, as the graphs want it where earlier ones go on.</summary>
    /// <returns>The runs, without those that were not to start.</returns>
    public async Task<JobRun[]> TriggerAsync(List<JournalRun> runs, CancellationToken cancellation)
    {
        if (runs.TrueForAll(run => graphs[run.Graph].Definition.Overlap is OverlapPolicy.Allow or OverlapPolicy.Queue))
            return await StartAsync(runs, cancellation);

        // One after another, so that each sees whom those before it have started.
        await _triggering.WaitAsync(cancellation);
        try
        {
            var wanted = new List<JournalRun>();
            foreach (var run in runs)
            {
                if (await IsKnownAsync(run.Id, cancellation) || await MakeRoomAsync(run, wanted, cancellation))
                    wanted.Add(run);
            }

            return await StartAsync(wanted, cancellation);
        }
        finally
        {
            _triggering.Release();
        }
    }

    /// <summary>A run that executes here or that the journal knows.</summary>
    public async Task<JobRun?> FindAsync(string runId, CancellationToken cancellation)
    {
        while (true)
        {
            if (_runs.TryGetValue(runId, out var live))
                return await live.Acknowledged.Task.WaitAsync(cancellation);

            ThrowIfLost();
            if (await journal.ReadAsync(runId, cancellation) is not { } history)
                return null;

            // A run that the journal shows as running and that does not execute here was started between the two looks.
            if (history.Status.HasEnded() || history.Status == RunStatus.NeedsMigration || engine.Drain.IsCancellationRequested)
                return Past(history);
        }
    }

    /// <summary>Goes on with all unfinished runs of which the host has the graph.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        await foreach (var history in journal.UnfinishedAsync(cancellation))
        {
            var run = history.Run;
            if (Graph(run, out _) is { } graph)
            {
                var live = new LiveRun();
                _runs[run.Id] = live;
                Execute(live, graph, history, isResumed: true);
            }
            else if (history.Status != RunStatus.NeedsMigration)
            {
                var reason = Versions.WhyNot(run, graphs.GetValueOrDefault(run.Graph)?.Definition);
                engine.Options.Logger.LogWarning("Run {Run} needs migration: {Reason}", run.Id, reason);
                var entry = new JournalEvent(LastNumber(history) + 1, engine.Options.Clock.GetUtcNow(), JournalEventKind.RunNeedsMigration) { Reason = reason };
                await engine.Writer.AppendAsync(run.Id, [entry], engine.Stop);
            }
        }
    }

    /// <summary>Asks a run for something; what it does about that is journalled when the task ends.</summary>
    public async Task<RequestAnswer> AskAsync(RunRequest request, CancellationToken cancellation)
    {
        while (true)
        {
            ThrowIfLost();
            ObjectDisposedException.ThrowIf(engine.Drain.IsCancellationRequested, typeof(JobHost));
            if (_runs.TryGetValue(request.RunId, out var live))
            {
                await live.Acknowledged.Task.WaitAsync(cancellation);
                if (live.Runner is { } runner && await AskAsync(runner, request, cancellation) is { } answer)
                    return answer;

                await live.Execution.WaitAsync(cancellation); // It has just ended.
                ThrowIfLost();
                if (_runs.GetValueOrDefault(request.RunId) == live && !engine.Drain.IsCancellationRequested)
                    return new RequestAnswer($"The execution of run '{request.RunId}' broke off; a new host resumes it.");

                continue;
            }

            if (await journal.ReadAsync(request.RunId, cancellation) is not { } history)
                return new RequestAnswer($"There is no run '{request.RunId}'.");
            if (RunState.Of(history, Jobs(history.Run)).HasAnswered(request))
                return RequestAnswer.Done;
            if (history.Status == RunStatus.NeedsMigration)
                return new RequestAnswer($"Run '{request.RunId}' needs migration: {RunState.Of(history, []).Reason}.");
            if (history.Status.HasEnded())
            {
                if (request.Kind != RunRequestKind.Retry)
                    return new RequestAnswer($"Run '{request.RunId}' has ended: {history.Status}.");
                if (await RetryAsync(request) is { } retried)
                    return retried;
            }

            // It was started, or retried, between the two looks.
        }
    }

    /// <summary>Starts another run that does a job of one, and what comes after it, again.</summary>
    public async Task<RequestAnswer> ForkAsync(RunRequest request, CancellationToken cancellation)
    {
        ThrowIfLost();
        if (await journal.ReadAsync(request.Source, cancellation) is not { } source)
            return new RequestAnswer($"There is no run '{request.Source}'.");
        if (Graph(source.Run, out var problem) is not { } graph)
            return new RequestAnswer(problem);
        if (RunFork.Of(source, graph.Definition, request, engine.Options.Clock.GetUtcNow(), out problem) is not { } fork)
            return new RequestAnswer(problem);

        // Asked again by somebody who was not told, it is there.
        var taken = new RequestAnswer($"There is a run '{request.RunId}' already.");
        if (await journal.ReadAsync(request.RunId, cancellation) is { } there)
            return there.Run.Trigger == fork.Run.Trigger ? RequestAnswer.Done : taken;

        return await TakeUpAsync(fork.Run.Id, async () => await engine.Writer.ImportAsync(fork) ? (null, graph, fork) : (taken, null, null)) ?? taken;
    }

    public void Dispose() => _triggering.Dispose();

    private static async Task<RequestAnswer?> AskAsync(RunExecution runner, RunRequest request, CancellationToken cancellation)
    {
        var command = new RunCommand(request);
        if (!runner.TryPost(command))
            return null;

        try
        {
            return await command.Answer.WaitAsync(cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    // Null where somebody else has just taken it up: then it is to be looked at again.
    private Task<RequestAnswer?> RetryAsync(RunRequest request) => TakeUpAsync(request.RunId, async () =>
    {
        var history = (await journal.ReadAsync(request.RunId))!;
        if (RunState.Of(history, Jobs(history.Run)).HasAnswered(request))
            return (RequestAnswer.Done, null, null);
        if (history.Status == RunStatus.Succeeded)
            return (new RequestAnswer($"Run '{request.RunId}' has succeeded: there is nothing to retry."), null, null);
        if (Graph(history.Run, out var problem) is not { } graph)
            return (new RequestAnswer(problem), null, null);

        var last = history.Events[^1];
        var entry = new JournalEvent(last.Number + 1, engine.Options.Clock.GetUtcNow(), JournalEventKind.RunRetried)
        {
            Round = last.Round,
            Reason = request.Reason,
            Request = request.Id,
        };
        await engine.Writer.AppendAsync(request.RunId, [entry], engine.Stop);
        return (null, graph, new RunHistory(history.Run, RunStatus.Running, [.. history.Events, entry]));
    });

    // Writes what makes a run go on, and lets it; whoever comes second is told so, and looks again.
    private async Task<RequestAnswer?> TakeUpAsync(string id, Func<Task<(RequestAnswer? Refused, JobGraph? Graph, RunHistory? History)>> write)
    {
        var live = new LiveRun();
        if (!_runs.TryAdd(id, live))
            return null;

        try
        {
            var (refused, graph, history) = await write();
            if (refused is not null)
            {
                _runs.TryRemove(id, out _);
                live.Acknowledged.SetResult(Past((await journal.ReadAsync(id))!));
                return refused;
            }

            Execute(live, graph!, history!, isResumed: true);
            return RequestAnswer.Done;
        }
        catch (Exception exception)
        {
            _runs.TryRemove(id, out _);
            if (live.Acknowledged.TrySetException(exception))
                _ = live.Acknowledged.Task.Exception;
            throw;
        }
    }

    // Ends when the runs of its graph that were started before it have ended.
    private Task Enqueue(JobRun run, Task ended)
    {
        lock (_queues)
        {
            var earlier = _queues.TryGetValue(run.Graph, out var before) ? before : Task.CompletedTask;
            _queues[run.Graph] = Task.WhenAll(earlier, ended);
            return earlier;
        }
    }

    private async Task<bool> IsKnownAsync(string id, CancellationToken cancellation) =>
        _runs.ContainsKey(id) || await journal.ReadAsync(id, cancellation) is not null;

    // Whether a run may start beside those of its graph that go on, or instead of them.
    private async Task<bool> MakeRoomAsync(JournalRun run, List<JournalRun> wanted, CancellationToken cancellation)
    {
        var overlap = graphs[run.Graph].Definition.Overlap;
        var others = Live.Where(live => live.Graph == run.Graph && !live.Status.HasEnded() && !live.Completion.IsFaulted).Select(static live => live.Id).ToList();
        if (overlap == OverlapPolicy.Skip && (others.Count > 0 || wanted.Any(one => one.Graph == run.Graph)))
        {
            engine.Options.Logger.LogInformation("Run {Run} was not started ({Trigger}): another run of its graph goes on.", run.Id, run.Trigger);
            return false;
        }

        if (overlap == OverlapPolicy.Cancel)
        {
            wanted.RemoveAll(one => one.Graph == run.Graph && !_runs.ContainsKey(one.Id));
            foreach (var other in others)
                await AskAsync(new RunRequest(StableKey.Of(run.Id, other), other, RunRequestKind.Cancel, run.StartedAt) { Reason = $"run '{run.Id}' was triggered" }, cancellation);
        }

        return true;
    }

    // The graph of a run, in its version.
    private JobGraph? Graph(JournalRun run, out string? problem)
    {
        var graph = graphs.GetValueOrDefault(run.Graph);
        problem = graph?.Definition.Version == run.Version ? null : $"Run '{run.Id}' cannot go on here: {Versions.WhyNot(run, graph?.Definition)}.";
        return problem is null ? graph : null;
    }

    private async Task AcknowledgeAsync(List<(JournalRun Run, LiveRun Live)> starting)
    {
        try
        {
            var isNew = await engine.Writer.StartAsync([.. starting.Select(one => one.Run)]);
            for (var i = 0; i < starting.Count; i++)
            {
                var (run, live) = starting[i];
                if (isNew[i])
                    Execute(live, graphs[run.Graph], new RunHistory(run, RunStatus.Running, []), isResumed: false);
            }

            for (var i = 0; i < starting.Count; i++)
            {
                if (isNew[i])
                    continue;

                var (run, live) = starting[i];
                var history = await journal.ReadAsync(run.Id);
                _runs.TryRemove(run.Id, out _);
                live.Acknowledged.SetResult(Past(history!));
            }
        }
        catch (Exception exception)
        {
            foreach (var (run, live) in starting)
            {
                if (live.Acknowledged.TrySetException(exception))
                    _runs.TryRemove(run.Id, out _);
            }
        }
    }

    private static long LastNumber(RunHistory history) => history.Events.Count == 0 ? 0 : history.Events[^1].Number;

    private void Execute(LiveRun live, JobGraph graph, RunHistory history, bool isResumed)
    {
        var state = RunState.Of(history, Jobs(history.Run));
        var execution = live.Runner = new RunExecution(engine, graph, state, LastNumber(history));
        var run = new JobRun(state, engine.Options, isLive: true);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (graph.Definition.Overlap == OverlapPolicy.Queue)
        {
            var earlier = Enqueue(run, ended.Task);
            if (run.Trigger is not null)
                execution.Hold(earlier);
        }

        live.Execution = Task.Run(() => ExecuteAsync(execution, run, isResumed, ended));
        live.Acknowledged.SetResult(run);
    }

    private async Task ExecuteAsync(RunExecution execution, JobRun run, bool isResumed, TaskCompletionSource ended)
    {
        await using var executing = execution;
        try
        {
            if (await execution.RunAsync(isResumed))
            {
                _runs.TryRemove(run.Id, out _);
                run.End();
            }
            else
            {
                Abandon(run);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or JournalException)
        {
            Abandon(run);
        }
        catch (Exception exception)
        {
            // Our own mistake. The run stays as the journal has it; the others are not touched by it.
            engine.Options.Logger.LogError(exception, "The execution of run {Run} broke off; a new host resumes it.", run.Id);
            run.Fail(exception);
        }
        finally
        {
            ended.SetResult();
        }
    }

    private void Abandon(JobRun run)
    {
        if (loss() is { } reason)
            run.Fail(reason);
        else
            run.Interrupt();
    }

    /// <summary>A run that does not execute here.</summary>
    private JobRun Past(RunHistory history) => new(RunState.Of(history, Jobs(history.Run)), engine.Options, isLive: false);

    private IEnumerable<string> Jobs(JournalRun run) =>
        Graph(run, out _)?.Definition.Jobs.Select(static job => job.Name) ?? [];

    private void ThrowIfLost()
    {
        if (loss() is { } reason)
            throw reason;
    }
}
