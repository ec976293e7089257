using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>The runs that a host executes: how they come in, from callers and from the journal, and how they leave.</summary>
/// <param name="engine">What they share.</param>
/// <param name="journal">Where they are kept.</param>
/// <param name="graphs">The host's graphs by name.</param>
/// <param name="loss">Why the host has lost its journal; null while it has it.</param>
internal sealed class HostedRuns(Engine engine, IJournal journal, Dictionary<string, JobGraph> graphs, Func<JournalException?> loss)
{
    private readonly ConcurrentDictionary<string, LiveRun> _runs = new();
    private readonly Dictionary<string, Task> _queues = [];

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
        var wanted = new List<JournalRun>();
        foreach (var run in runs)
        {
            var others = Going(run);
            var overlap = graphs[run.Graph].Definition.Overlap;
            if (overlap == OverlapPolicy.Skip && others.Count > 0 && !_runs.ContainsKey(run.Id))
            {
                engine.Options.Logger.LogInformation("Run {Run} was not started ({Trigger}): run {Other} of its graph goes on.", run.Id, run.Trigger, others[0]);
                continue;
            }

            if (overlap == OverlapPolicy.Cancel)
            {
                foreach (var other in others)
                    await AskAsync(new RunRequest(StableKey.Of(run.Id, other), other, RunRequestKind.Cancel, run.StartedAt) { Reason = $"run '{run.Id}' was triggered" }, cancellation);
            }

            wanted.Add(run);
        }

        return await StartAsync(wanted, cancellation);
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
            var number = history.Events.Count == 0 ? 0 : history.Events[^1].Number;
            if (Graph(run, out _) is { } graph)
            {
                var live = new LiveRun();
                _runs[run.Id] = live;
                Execute(live, graph, RunState.Of(history, Jobs(run)), number, isResumed: true);
            }
            else if (history.Status != RunStatus.NeedsMigration)
            {
                var reason = Versions.WhyNot(run, graphs.GetValueOrDefault(run.Graph)?.Definition);
                engine.Options.Logger.LogWarning("Run {Run} needs migration: {Reason}", run.Id, reason);
                var entry = new JournalEvent(number + 1, engine.Options.Clock.GetUtcNow(), JournalEventKind.RunNeedsMigration) { Reason = reason };
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
                return request.Kind == RunRequestKind.Retry ? await RetryAsync(history, request) : new RequestAnswer($"Run '{request.RunId}' has ended: {history.Status}.");

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

        return await TakeUpAsync(graph, fork, async () => await engine.Writer.ImportAsync(fork)
            ? null
            : new RequestAnswer($"There is a run '{request.RunId}' already."));
    }

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

    private async Task<RequestAnswer> RetryAsync(RunHistory history, RunRequest request)
    {
        if (history.Status == RunStatus.Succeeded)
            return new RequestAnswer($"Run '{history.Run.Id}' has succeeded: there is nothing to retry.");
        if (Graph(history.Run, out var problem) is not { } graph)
            return new RequestAnswer(problem);

        var entry = new JournalEvent(history.Events[^1].Number + 1, engine.Options.Clock.GetUtcNow(), JournalEventKind.RunRetried)
        {
            Round = history.Events[^1].Round,
            Reason = request.Reason,
            Request = request.Id,
        };
        var retried = new RunHistory(history.Run, RunStatus.Running, [.. history.Events, entry]);
        return await TakeUpAsync(graph, retried, async () =>
        {
            await engine.Writer.AppendAsync(history.Run.Id, [entry], engine.Stop);
            return null;
        });
    }

    // Who comes second waits until the first has been journalled, and looks again.
    private async Task<RequestAnswer> TakeUpAsync(JobGraph graph, RunHistory history, Func<Task<RequestAnswer?>> write)
    {
        var live = new LiveRun();
        if (!_runs.TryAdd(history.Run.Id, live))
            return new RequestAnswer($"Run '{history.Run.Id}' executes already.");

        try
        {
            if (await write() is { } refused)
            {
                _runs.TryRemove(history.Run.Id, out _);
                live.Acknowledged.SetResult(Past((await journal.ReadAsync(history.Run.Id))!));
                return refused;
            }

            Execute(live, graph, RunState.Of(history, Jobs(history.Run)), history.Events.Count == 0 ? 0 : history.Events[^1].Number, isResumed: true);
            return RequestAnswer.Done;
        }
        catch (Exception exception)
        {
            _runs.TryRemove(history.Run.Id, out _);
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

    // Other runs of its graph that have not ended.
    private List<string> Going(JournalRun run) =>
        [.. Live.Where(live => live.Graph == run.Graph && live.Id != run.Id && !live.Status.HasEnded()).Select(static live => live.Id)];

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
                    Execute(live, graphs[run.Graph], new RunState(run, Jobs(run)), 0, isResumed: false);
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

    private void Execute(LiveRun live, JobGraph graph, RunState state, long number, bool isResumed)
    {
        var execution = live.Runner = new RunExecution(engine, graph, state, number);
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
