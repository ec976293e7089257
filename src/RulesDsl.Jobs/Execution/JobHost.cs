using Microsoft.Extensions.Logging;

namespace RulesDsl.Jobs;

/// <summary>Executes the runs of a journal. Only one host at a time holds a journal.</summary>
/// <remarks>What <c>StartAsync</c> and <c>PublishAsync</c> have returned is durable; the journal stays the caller's to dispose, after the host.</remarks>
public sealed class JobHost : IAsyncDisposable
{
    // A shorter one would be lost to a garbage collection or a slow disk.
    private static readonly TimeSpan ShortestLease = TimeSpan.FromSeconds(1);

    // A timer waits no longer than 49 days, and a lease is renewed at a third of its length.
    private static readonly TimeSpan LongestLease = TimeSpan.FromDays(3 * 49);

    private readonly CancellationTokenSource _drain = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly IJournal _journal;
    private readonly HostLease _lease;
    private readonly JobHostOptions _options;
    private readonly Dictionary<string, JobGraph> _graphs;
    private readonly JournalWriter _writer;
    private readonly HostedRuns _runs;
    private JournalException? _loss;
    private readonly RunFeed _feed;
    private readonly RunRequests _requests;
    private readonly CronTriggers _crons;
    private Task _heartbeat = Task.CompletedTask;
    private Task _listening = Task.CompletedTask;
    private Task _ticking = Task.CompletedTask;
    private Task? _stopping;

    private JobHost(IJournal journal, HostLease lease, Dictionary<string, JobGraph> graphs, JobHostOptions options)
    {
        _journal = journal;
        _lease = lease;
        _graphs = graphs;
        _options = options;
        _writer = new JournalWriter(journal, lease, options, Lose);
        var engine = new Engine(_writer, new ConcurrencyGate(options.MaxConcurrentJobs), Limits(graphs.Values), options, _drain.Token, _stop.Token);
        Activity = engine.Activity;
        _feed = engine.Feed;
        _runs = new HostedRuns(engine, journal, graphs, () => _loss);
        _requests = new RunRequests(journal, _writer, HandleAsync, options);
        _crons = new CronTriggers(journal, _writer, graphs.Values, run => _runs.TriggerAsync([run], CancellationToken.None), engine.Activity, options);
    }

    /// <summary>Ends when the host has stopped; fails with the <see cref="JournalException"/> when it loses its journal.</summary>
    public Task Completion => _completion.Task;

    /// <summary>The runs that execute here, those that were resumed included; <see cref="FindAsync"/> also finds those that have ended.</summary>
    public IReadOnlyList<JobRun> Runs => _runs.Live;

    /// <summary>How busy it is.</summary>
    internal EngineActivity Activity { get; }

    /// <summary>Whether it can do its work, for health checks.</summary>
    public JobHostHealth Health => _loss is { } loss ? new(JobHostState.Lost, loss.Message)
        : _drain.IsCancellationRequested ? new(JobHostState.Stopped, "The host was asked to stop.")
        : _writer.Trouble is { } trouble ? new(JobHostState.Degraded, trouble)
        : new(JobHostState.Healthy, Runs.Count == 1 ? "The host executes one run." : $"The host executes {Runs.Count} runs.");

    /// <summary>
    /// What happens to the runs of this host, as it is journalled, until it is stopped. Who reads more than 10,000 events behind loses the oldest; the journal has them all.
    /// </summary>
    public IAsyncEnumerable<RunEvent> ListenAsync(CancellationToken cancellation) => _feed.ListenAsync(cancellation);

    /// <summary>Takes the journal and goes on with all unfinished runs at once.</summary>
    /// <exception cref="JournalHeldException">Another host holds the journal.</exception>
    /// <exception cref="ArgumentException">A graph cannot be executed, two have one name, or an option makes no sense.</exception>
    public static async Task<JobHost> StartAsync(
        IJournal journal, IEnumerable<JobGraph> graphs, JobHostOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new JobHostOptions();
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxConcurrentJobs);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Lease, ShortestLease);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Lease, LongestLease);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.RequestInterval, TimeSpan.Zero);
        var byName = new Dictionary<string, JobGraph>();
        foreach (var graph in graphs)
        {
            GraphValidation.Check(graph.Definition);
            if (!byName.TryAdd(graph.Definition.Name, graph))
                throw new ArgumentException($"Two graphs are named '{graph.Definition.Name}'.", nameof(graphs));
        }

        var lease = await journal.AcquireAsync(HostIdentity.Current(), options.Clock.GetUtcNow(), options.Lease, cancellation);
        var host = new JobHost(journal, lease, byName, options);
        try
        {
            host._heartbeat = Task.Run(host.BeatAsync, CancellationToken.None);
            await host._runs.ResumeAsync(cancellation);
            host._listening = Task.Run(() => host.UntilDrainedAsync(host._requests.ListenAsync), CancellationToken.None);
            host._ticking = host.UntilDrainedAsync(host._crons.RunAsync);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a run; an id that exists returns that run, whatever its inputs.</summary>
    /// <exception cref="JournalException">The journal did not take it: nothing was started.</exception>
    /// <exception cref="InvalidOperationException">The graph is not the host's, or the id is a run of another graph.</exception>
    public async Task<JobRun> StartAsync(
        JobGraph graph, string runId, IReadOnlyList<RunInput> inputs, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        var definition = graph.Definition;
        if (_graphs.GetValueOrDefault(definition.Name) != graph)
            throw new InvalidOperationException($"The graph '{definition.Name}' is not one that this host was started with.");

        var run = (await AcceptAsync([Run(definition, runId, null, inputs)], cancellation))[0];
        return WhyOther(run, definition) is { } problem ? throw new InvalidOperationException(problem) : run;
    }

    /// <summary>Starts the runs that rules trigger by a fact, all of them in one journal transaction.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="key">The fact's identity: a rule that matches it starts a run of a graph once for ever.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <returns>The runs of this fact, those that were started before included.</returns>
    /// <exception cref="JournalException">The journal did not take them: nothing was started.</exception>
    public async Task<IReadOnlyList<JobRun>> PublishAsync<TFact>(TFact fact, string key, CancellationToken cancellation = default)
        where TFact : notnull
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        var runs = new List<JournalRun>();
        foreach (var graph in _graphs.Values)
        {
            foreach (var start in graph.Match(fact, _options.Clock))
                runs.Add(Run(graph.Definition, TriggeredRun.Id(graph.Definition, start, key), TriggeredRun.Describe(start, key), start.Inputs));
        }

        ThrowIfDrained();
        return await _runs.TriggerAsync(runs, cancellation);
    }

    /// <summary>A run that executes here or that the journal knows; null where there is none of that id.</summary>
    public Task<JobRun?> FindAsync(string runId, CancellationToken cancellation = default) => _runs.FindAsync(runId, cancellation);

    /// <summary>Sends a job that waits for a signal, or that will, its value. When the task ends, it is durable.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="job">The job.</param>
    /// <param name="signal">The value, under the type that it is serialized as.</param>
    /// <param name="item">The key of the item, for a job with <c>for each</c>.</param>
    /// <param name="reason">Who sends it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run or job, it waits for no signal, has it already or has ended, or the value is of another type.</exception>
    public Task SignalAsync(string runId, string job, RunInput signal, string? item = null, string? reason = null, CancellationToken cancellation = default)
    {
        var payload = Payload.Write(signal, _options.Json, _options.MaxPayloadBytes, $"The signal for job '{job}' of run '{runId}'");
        return AskAsync(Request(runId, RunRequestKind.Signal, reason) with { Job = job, Item = item ?? "", Payload = payload }, cancellation);
    }

    /// <summary>Starts nothing new in a run until it is resumed; what runs goes on to its end.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run, or it does not run.</exception>
    public Task PauseAsync(string runId, string? reason = null, CancellationToken cancellation = default) =>
        AskAsync(Request(runId, RunRequestKind.Pause, reason), cancellation);

    /// <summary>Lets a paused run go on.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run, or it is not paused.</exception>
    public Task ResumeAsync(string runId, string? reason = null, CancellationToken cancellation = default) =>
        AskAsync(Request(runId, RunRequestKind.Resume, reason), cancellation);

    /// <summary>Stops a run: nothing new starts, what runs is interrupted, and what was done is undone where jobs have an undo.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run, or it has ended.</exception>
    public Task CancelAsync(string runId, string? reason = null, CancellationToken cancellation = default) =>
        AskAsync(Request(runId, RunRequestKind.Cancel, reason), cancellation);

    /// <summary>Stops a run at once; nothing is undone.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run, or it has ended.</exception>
    public Task TerminateAsync(string runId, string? reason = null, CancellationToken cancellation = default) =>
        AskAsync(Request(runId, RunRequestKind.Terminate, reason), cancellation);

    /// <summary>Skips a job, or an item, that has not begun.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="job">The job.</param>
    /// <param name="item">The key of the item, for a job with <c>for each</c>.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run or job, or it has begun.</exception>
    public Task SkipAsync(string runId, string job, string? item = null, string? reason = null, CancellationToken cancellation = default) =>
        AskAsync(Request(runId, RunRequestKind.Skip, reason) with { Job = job, Item = item ?? "" }, cancellation);

    /// <summary>Gives what failed in a run that has ended, and what was skipped, cancelled or undone with it, its turn again. What succeeded stands.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="reason">Who wants it, and why, in words.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run, it has not ended or has succeeded, or the host has another version of its graph.</exception>
    public async Task<JobRun> RetryAsync(string runId, string? reason = null, CancellationToken cancellation = default)
    {
        await AskAsync(Request(runId, RunRequestKind.Retry, reason), cancellation);
        return (await FindAsync(runId, cancellation))!;
    }

    /// <summary>Starts another run that has what one did before a job, and does that job and what comes after it again; a fork of that id that is there is returned.</summary>
    /// <param name="runId">The run that is forked; it stays as it is.</param>
    /// <param name="job">The job.</param>
    /// <param name="forkId">The id of the new run.</param>
    /// <param name="inputs">Inputs that are to differ.</param>
    /// <param name="cancellation">Ends the waiting; what was begun is still done.</param>
    /// <exception cref="RequestRefusedException">There is no such run or job, a run of the new id is another one, or the host has another version of the graph.</exception>
    public async Task<JobRun> ForkAsync(
        string runId, string job, string forkId, IReadOnlyList<RunInput>? inputs = null, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(forkId);
        var payload = inputs is null ? default : Payload.WriteInputs(inputs, _options.Json, _options.MaxPayloadBytes, $"The input of run '{forkId}'");
        await AskAsync(Request(forkId, RunRequestKind.Fork, null) with { Source = runId, Job = job, Payload = payload }, cancellation);
        return (await FindAsync(forkId, cancellation))!;
    }

    /// <summary>Starts nothing new, lets what runs end, interrupts what has not ended after the grace, and gives the journal back.</summary>
    public Task StopAsync(TimeSpan grace, CancellationToken cancellation = default)
    {
        lock (_gate)
            _stopping ??= DrainAsync(_drain.CancelAsync(), grace);

        return _stopping.WaitAsync(cancellation);
    }

    /// <summary>Stops without grace: what runs is interrupted and goes on with the next host.</summary>
    public async ValueTask DisposeAsync() => await StopAsync(TimeSpan.Zero);

    private JournalRun Run(GraphDefinition graph, string id, string? trigger, IReadOnlyList<RunInput> inputs)
    {
        var payload = Payload.WriteInputs(inputs, _options.Json, _options.MaxPayloadBytes, $"The input of run '{id}'");
        return new JournalRun(id, graph.Name, graph.Version, _options.Clock.GetUtcNow(), trigger, payload);
    }

    private RunRequest Request(string runId, RunRequestKind kind, string? reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        var now = _options.Clock.GetUtcNow();
        return new RunRequest(Guid.CreateVersion7(now).ToString("N"), runId, kind, now) { Reason = reason };
    }

    private async Task AskAsync(RunRequest request, CancellationToken cancellation)
    {
        if ((await HandleAsync(request, cancellation)).Problem is { } problem)
            throw new RequestRefusedException(problem);
    }

    private Task<RequestAnswer> HandleAsync(RunRequest request, CancellationToken cancellation) => request.Kind switch
    {
        RunRequestKind.Start => StartAsync(request, cancellation),
        RunRequestKind.Fork => _runs.ForkAsync(request, cancellation),
        _ => _runs.AskAsync(request, cancellation),
    };

    private async Task<RequestAnswer> StartAsync(RunRequest request, CancellationToken cancellation)
    {
        if (!_graphs.TryGetValue(request.Graph, out var graph))
            return new RequestAnswer($"There is no graph '{request.Graph}' here; there {(_graphs.Count == 1 ? "is" : "are")} {QuotedNames.Of(_graphs.Keys)}.");
        if (Payload.WhyNoInputs(request.Payload, graph.Definition, areAll: true) is { } problem)
            return new RequestAnswer(problem);

        var definition = graph.Definition;
        var run = new JournalRun(request.RunId, definition.Name, definition.Version, _options.Clock.GetUtcNow(), request.Reason, request.Payload);
        var started = (await AcceptAsync([run], cancellation))[0];
        return new RequestAnswer(WhyOther(started, definition));
    }

    // The id was taken by a run of another graph.
    private static string? WhyOther(JobRun run, GraphDefinition graph) =>
        run.Graph == graph.Name ? null : $"Run '{run.Id}' is one of graph '{run.Graph}', not of '{graph.Name}'.";

    private Task<JobRun[]> AcceptAsync(List<JournalRun> runs, CancellationToken cancellation)
    {
        ThrowIfDrained();
        return _runs.StartAsync(runs, cancellation);
    }

    private void ThrowIfDrained() => ObjectDisposedException.ThrowIf(_drain.IsCancellationRequested && _loss is null, this);

    // A lease is renewed at a third of its length, so two renewals may be lost (a paused machine, a slow disk) before
    // another host may take the journal.
    private async Task BeatAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(_options.Lease / 3, _options.Clock);
            while (await timer.WaitForNextTickAsync(_stop.Token))
                await _writer.RenewAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JournalException)
        {
            // Stopped, or lost: the writer has told the host.
        }
    }

    private async Task UntilDrainedAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_drain.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The host stops; the next one goes on.
        }
        catch (JournalException exception)
        {
            Lose(exception);
        }
    }

    // Where graphs differ about a limit, the smallest counts.
    private static Dictionary<string, ConcurrencyGate> Limits(IEnumerable<JobGraph> graphs) => graphs
        .SelectMany(static graph => graph.Definition.Jobs)
        .Select(static job => job.Concurrency)
        .OfType<ConcurrencyLimit>()
        .GroupBy(static limit => limit.Name)
        .ToDictionary(static limit => limit.Key, static limit => new ConcurrencyGate(limit.Min(static one => one.AtMost)));

    private void Lose(JournalException exception)
    {
        lock (_gate)
        {
            if (_loss is not null)
                return;

            _loss = exception;
        }

        _options.Logger.LogCritical(exception, "The host lost its journal and stops. {Problem}", exception.Message);
        _ = _drain.CancelAsync();
        _ = _stop.CancelAsync();
        if (_completion.TrySetException(exception))
            _ = _completion.Task.Exception;
    }

    // Nothing starts any more from the moment that the host is asked to stop, however long it takes until this goes on.
    private async Task DrainAsync(Task cancelled, TimeSpan grace)
    {
        await Task.Yield();
        await cancelled;
        var executions = _runs.Executions();
        await Task.WhenAny(executions, Task.Delay(grace, _options.Clock, _stop.Token));
        await _stop.CancelAsync();
        await executions;
        await _heartbeat;
        await _listening;
        await _ticking;
        _runs.Dispose();
        try
        {
            await _journal.ReleaseAsync(_lease);
        }
        catch (JournalException exception)
        {
            _options.Logger.LogWarning(exception, "The journal was not given back; the next host on this machine takes it when this process has ended.");
        }

        _completion.TrySetResult();
    }
}
