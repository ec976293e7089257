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
            if (history.Status != RunStatus.Running || engine.Drain.IsCancellationRequested)
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
            if (graphs.TryGetValue(run.Graph, out var graph) && graph.Definition.Version == run.Version)
            {
                var live = new LiveRun();
                _runs[run.Id] = live;
                Execute(live, graph, RunState.Of(history, Jobs(run)), number, isResumed: true);
            }
            else if (history.Status != RunStatus.NeedsMigration)
            {
                var reason = Versions.WhyNot(run, graph?.Definition);
                engine.Options.Logger.LogWarning("Run {Run} needs migration: {Reason}", run.Id, reason);
                var entry = new JournalEvent(number + 1, engine.Options.Clock.GetUtcNow(), JournalEventKind.RunNeedsMigration) { Reason = reason };
                await engine.Writer.AppendAsync(run.Id, [entry], engine.Stop);
            }
        }
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
        var execution = new RunExecution(engine, graph, state, number);
        var run = new JobRun(state, engine.Options, isLive: true);
        live.Execution = Task.Run(() => ExecuteAsync(execution, run, isResumed));
        live.Acknowledged.SetResult(run);
    }

    private async Task ExecuteAsync(RunExecution execution, JobRun run, bool isResumed)
    {
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
        graphs.TryGetValue(run.Graph, out var graph) && graph.Definition.Version == run.Version
            ? graph.Definition.Jobs.Select(job => job.Name)
            : [];

    private void ThrowIfLost()
    {
        if (loss() is { } reason)
            throw reason;
    }
}
