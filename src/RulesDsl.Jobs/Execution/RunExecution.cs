using System.Diagnostics;
using System.Threading.Channels;

namespace RulesDsl.Jobs;

/// <summary>
/// Executes one run: a loop that takes what ended and what is asked for, decides what follows, journals both in one
/// transaction and only then starts attempts and answers. Nothing runs that is not journalled as started, and nothing that
/// ended is forgotten.
/// </summary>
internal sealed class RunExecution : IAsyncDisposable
{
    private readonly Channel<RunMessage> _messages =
        Channel.CreateUnbounded<RunMessage>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Engine _engine;
    private readonly JobGraph _graph;
    private readonly Dictionary<string, JobLane> _lanes = [];
    private readonly List<JobLane> _byPriority;
    private readonly List<(RunCommand Command, RequestAnswer Answer)> _answers = [];
    private readonly Action _look;
    private readonly RunAttempts _attempts;
    private readonly RunTimers _timers;
    private Task _held = Task.CompletedTask;

    /// <param name="engine">What all runs of the host share.</param>
    /// <param name="graph">The graph, in the version of the run.</param>
    /// <param name="state">Where the run stands.</param>
    /// <param name="number">The number of the last event.</param>
    public RunExecution(Engine engine, JobGraph graph, RunState state, long number)
    {
        _engine = engine;
        _graph = graph;
        engine.Activity.Begin();
        _look = () => TryPost(new RunMessage());
        _attempts = new RunAttempts(engine, _look);
        _timers = new RunTimers(engine.Options.Clock, work => TryPost(new RunMessage(work)));
        State = state;
        Log = new RunLog(state, engine.Options.Clock, number);
        foreach (var job in graph.Definition.Jobs)
            _lanes.Add(job.Name, new JobLane(job, state.Find(job.Name)!) { Limit = _attempts.Limit(job) });

        _byPriority = [.. _lanes.Values.OrderByDescending(static lane => lane.Definition.Priority)];
    }

    public RunState State { get; }

    public RunLog Log { get; }

    public string Id => State.Id;

    public IEnumerable<JobLane> Lanes => _lanes.Values;

    /// <summary>The span of the run, which those of its attempts are in.</summary>
    public ActivityContext Span { get; private set; }

    private GraphDefinition Definition => _graph.Definition;

    /// <summary>Gives no job its turn before something else has ended.</summary>
    public void Hold(Task until)
    {
        _held = until;
        _ = until.ContinueWith(_ => _look(), TaskScheduler.Default);
    }

    /// <summary>Executes until the run has ended, or the host stops (false).</summary>
    /// <param name="isResumed">Whether another host may have started jobs of it.</param>
    public async Task<bool> RunAsync(bool isResumed)
    {
        using var draining = _engine.Drain.Register(_look);
        using var span = JobTelemetry.Run(State.Run, isResumed ? default : Activity.Current?.Context ?? default);
        Span = span?.Context ?? default;
        if (isResumed)
            Resume();
        else
            JobTelemetry.RunStarted(State.Run);

        while (true)
        {
            if (!_engine.Drain.IsCancellationRequested)
                Plan();

            _attempts.Decline();
            await WriteAsync();
            _attempts.Launch(AttemptAsync, (work, outcome) => TryPost(new RunMessage(work, outcome)));
            Answer();
            if (_attempts.Count == 0 && State.Status.HasEnded())
            {
                JobTelemetry.RunEnded(span, State.Run, State.Status, State.Reason);
                return true;
            }

            if (_attempts.Count == 0 && _engine.Drain.IsCancellationRequested)
                return false;

            _engine.Activity.End();
            await _messages.Reader.WaitToReadAsync();
            _engine.Activity.Begin();
            while (_messages.Reader.TryRead(out var message))
            {
                _engine.Activity.End();
                Take(message);
            }
        }
    }

    /// <summary>Hands over what somebody asks for; false where the run no longer executes here.</summary>
    public bool TryPost(RunCommand command) => TryPost(new RunMessage(Command: command));

    /// <summary>Journals a step's result; when the task ends, it is there for ever.</summary>
    public async Task AppendStepAsync(WorkState work, JournalEventKind kind, string name, string key, ReadOnlyMemory<byte> result)
    {
        var entry = Log.Of(kind, work) with { Step = name, StepKey = key, Payload = result };
        await AppendAsync([entry]);
        State.Apply(entry);
    }

    /// <summary>The lane of a job; null where the graph has none of the name.</summary>
    public JobLane? Find(string job) => _lanes.GetValueOrDefault(job);

    /// <summary>Ends a job or an item, and with the last item its job.</summary>
    public void End(JobLane lane, JournalEvent entry)
    {
        Log.Record(entry);
        if (entry.Item.Length > 0)
            EndIfAllItemsEnded(lane);
    }

    /// <summary>What was sent, as the output of the job that waits for it.</summary>
    public JobOutput TakeSignal(WorkState work, ReadOnlyMemory<byte> sent) => _graph.TakeSignal(Call(work), sent);

    /// <summary>Sets the timers of what sleeps again: while a run was paused, nothing woke.</summary>
    public void SetTimers()
    {
        foreach (var work in Lanes.SelectMany(static lane => lane.Works).Where(static work => work.Status == JobStatus.Sleeping))
            _timers.Set(work);
    }

    /// <summary>Interrupts what runs.</summary>
    /// <param name="undoing">Also what is being undone.</param>
    public void Interrupt(bool undoing) => _attempts.Interrupt(undoing);

    /// <summary>Gives back what it holds; whoever still asks for something must look again.</summary>
    public async ValueTask DisposeAsync()
    {
        _messages.Writer.TryComplete();
        while (_messages.Reader.TryRead(out var message))
        {
            _engine.Activity.End();
            message.Command?.Abandon();
        }

        foreach (var (command, _) in _answers)
            command.Abandon();

        _attempts.Dispose();
        await _timers.DisposeAsync();
        _engine.Activity.End();
    }

    private bool TryPost(RunMessage message)
    {
        _engine.Activity.Begin();
        if (_messages.Writer.TryWrite(message))
            return true;

        _engine.Activity.End();
        return false;
    }

    private void Resume()
    {
        var (before, reason) = State.Status == RunStatus.NeedsMigration ? State.BeforeMigration : (State.Status, State.Reason);
        if (State.Status is RunStatus.Running or RunStatus.NeedsMigration)
            Log.Record(Log.Of(JournalEventKind.RunResumed));
        if (State.Status != before)
            Log.Record(Log.Of(before == RunStatus.Paused ? JournalEventKind.RunPaused : JournalEventKind.RunCancelling) with { Reason = reason });

        var isCancelling = State.Status == RunStatus.Cancelling;
        if (isCancelling)
            _attempts.Interrupt(undoing: false);

        foreach (var lane in Lanes.Where(static lane => !lane.State.HasEnded))
        {
            foreach (var work in lane.Works.Where(static work => work.Status is JobStatus.Ready or JobStatus.Running).ToList())
            {
                if (isCancelling)
                    End(lane, Log.Of(JournalEventKind.JobCancelled, work) with { Reason = State.Reason });
                else
                    MakeReady(lane, work);
            }
        }

        SetTimers();
    }

    private void Take(RunMessage message)
    {
        if (message.Command is { } command)
            Take(command);
        else if (message.Work is { } work && message.Outcome is { } outcome)
            Take(_lanes[work.Job], work, outcome);
        else if (message.Work is { } due)
            Wake(_lanes[due.Job], due);
    }

    private void Take(RunCommand command)
    {
        if (RunControl.Handle(this, command.Request) is { } answer)
            _answers.Add((command, answer));
        else
            command.Abandon();
    }

    private void Take(JobLane lane, WorkState work, AttemptOutcome outcome)
    {
        _attempts.Remove(lane);
        if (outcome.Interrupted || State.Status.HasEnded())
            return; // It stays journalled as running, so the next host runs it again; or the run was terminated.

        if (work.Status == JobStatus.Compensating)
            TakeUndo(lane, work, outcome.Failure);
        else if (outcome.Cancelled || (outcome.Failure is not null && State.Status == RunStatus.Cancelling))
            End(lane, Log.Of(JournalEventKind.JobCancelled, work) with { Reason = State.Reason });
        else if (outcome.Failure is { } failure)
            Fail(lane, work, failure);
        else
            End(lane, Log.Of(JournalEventKind.JobSucceeded, work) with { Payload = outcome.Output.Payload });
    }

    private void TakeUndo(JobLane lane, WorkState work, Exception? failure)
    {
        if (failure is null)
        {
            Log.Record(Log.Of(JournalEventKind.JobCompensated, work));
        }
        else if (work.UndoFailures >= lane.Definition.Retry.Times)
        {
            Log.Record(Log.Of(JournalEventKind.UndoGivenUp, work, failure));
        }
        else
        {
            Log.Record(Log.Of(JournalEventKind.UndoFailed, work, failure) with { NotBefore = Log.Now + Wait(lane, work.UndoFailures) });
            _timers.Set(work);
        }
    }

    private void Fail(JobLane lane, WorkState work, Exception failure)
    {
        if (!IsRetried(lane, work, ref failure))
        {
            End(lane, Log.Of(JournalEventKind.JobFailed, work, failure));
            return;
        }

        Log.Record(Log.Of(JournalEventKind.AttemptFailed, work, failure) with { NotBefore = Log.Now + Wait(lane, work.Failures) });
        _timers.Set(work);
    }

    private bool IsRetried(JobLane lane, WorkState work, ref Exception failure)
    {
        if (work.Failures >= lane.Definition.Retry.Times || failure is PayloadTooLargeException)
            return false;

        try
        {
            return !lane.Definition.HasRetryWhen || _graph.RetryWhen(Call(work), failure);
        }
        catch (Exception unanswered)
        {
            failure = new AggregateException(failure, unanswered);
            return false;
        }
    }

    private TimeSpan Wait(JobLane lane, int failuresBefore) =>
        Backoff.Wait(lane.Definition.Retry, failuresBefore + 1, _engine.Options.Jitter());

    /// <summary>Gives every job its turn that has one, until nothing more follows from that.</summary>
    private void Plan()
    {
        while (State.Status == RunStatus.Running && _held.IsCompleted && Advance())
        {
        }

        if (_attempts.Count == 0 && State.Status is RunStatus.Running or RunStatus.Cancelling && Lanes.All(static lane => lane.State.HasEnded))
            UndoOrEnd();
    }

    private bool Advance()
    {
        var released = false;
        foreach (var job in Schedules.Due(Definition, State.StatusOf).ToList())
        {
            Decide(_lanes[job.Name]);
            released = true;
        }

        foreach (var lane in _byPriority)
            released |= StartReady(lane);

        return released;
    }

    private void Decide(JobLane lane)
    {
        var job = lane.Definition;
        var work = lane.State.Work;
        try
        {
            if (RunConditions.WhySkipped(job, State.StatusOf) is { } reason)
                Skip(lane, work, reason);
            else if (job.IsForEach)
                Expand(lane);
            else if (job.HasWhen && !_graph.When(Call(work)))
                Skip(lane, work, "its condition is false");
            else
                MakeReady(lane, work);
        }
        catch (Exception exception)
        {
            End(lane, Log.Of(JournalEventKind.JobFailed, work, exception));
        }
    }

    private void Expand(JobLane lane)
    {
        var work = lane.State.Work;
        var items = _graph.Expand(Call(work));
        ItemKeys.Check(lane.Definition.Name, items);
        Log.Record(Log.Of(JournalEventKind.JobStarted, work) with { Attempt = 1 });
        foreach (var item in items)
            Log.Record(Log.Of(JournalEventKind.ItemAdded, work) with { Item = item.Key, Payload = item.Payload });

        foreach (var item in lane.State.Items)
            MakeReady(lane, item);

        EndIfAllItemsEnded(lane);
    }

    /// <summary>Starts what waits, as far as there is room; true when that ended something.</summary>
    private bool StartReady(JobLane lane)
    {
        var ended = false;
        while (lane.HasRoom && lane.Ready.TryPeek(out var work))
        {
            if (work.Status == JobStatus.Ready && IsWanted(lane, work) && !Sleeps(lane, work))
            {
                if (!_attempts.TryTakePlaces(lane))
                    break;

                Launch(lane, work, Log.Of(JournalEventKind.JobStarted, work) with { Attempt = work.Attempt + 1 });
            }

            lane.Ready.Dequeue();
            ended |= work.HasEnded;
        }

        return ended;
    }

    /// <summary>Whether an item runs; one that does not is ended here. It is asked before anything else happens to it.</summary>
    private bool IsWanted(JobLane lane, WorkState work)
    {
        if (work.Item is null || work.Attempt > 0 || work.IsDelayed || !lane.Definition.HasWhen)
            return true;

        try
        {
            if (_graph.When(Call(work)))
                return true;

            Skip(lane, work, "its condition is false");
        }
        catch (Exception exception)
        {
            End(lane, Log.Of(JournalEventKind.JobFailed, work, exception));
        }

        return false;
    }

    /// <summary>Whether it waits for its time or its signal, or has its signal and is ended by it.</summary>
    private bool Sleeps(JobLane lane, WorkState work)
    {
        if (lane.Definition.Delay is { } delay && !work.IsDelayed)
        {
            Log.Record(Log.Of(JournalEventKind.JobDelayed, work) with { NotBefore = Log.Now + delay });
        }
        else if (lane.Definition.Signal is not { } signal)
        {
            return false;
        }
        else if (work.Signal is { } sent)
        {
            End(lane, Log.Of(JournalEventKind.JobSucceeded, work) with { Payload = sent });
            return true;
        }
        else
        {
            Log.Record(Log.Of(JournalEventKind.SignalAwaited, work) with { NotBefore = Log.Now + signal.Within });
        }

        _timers.Set(work);
        return true;
    }

    private void Launch(JobLane lane, WorkState work, JournalEvent started)
    {
        Log.Record(started);
        _attempts.Add(lane, work);
    }

    private void Skip(JobLane lane, WorkState work, string reason) =>
        End(lane, Log.Of(JournalEventKind.JobSkipped, work) with { Reason = reason });

    private void EndIfAllItemsEnded(JobLane lane)
    {
        var (items, job) = (lane.State.Items, lane.State.Work);
        if (lane.State.EndedItems < items.Count)
            return;

        var failed = items.Where(static item => item.Status == JobStatus.Failed).ToList();
        if (failed.Count > 0)
            Log.Record(Log.Of(JournalEventKind.JobFailed, job) with { Reason = $"{failed.Count} of {items.Count} items failed; the first is '{failed[0].ItemKey}': {failed[0].Reason}" });
        else if (items.FirstOrDefault(static item => item.Status == JobStatus.Cancelled) is { } cancelled)
            Log.Record(Log.Of(JournalEventKind.JobCancelled, job) with { Reason = cancelled.Reason });
        else
            Log.Record(Log.Of(JournalEventKind.JobSucceeded, job));
    }

    private void UndoOrEnd()
    {
        if (Compensation.Next(State, Lanes) is not { } work)
            EndRun();
        else if (work.NotBefore > Log.Now)
            _timers.Set(work);
        else if (_attempts.TryTakePlaces(_lanes[work.Job]))
            Launch(_lanes[work.Job], work, Log.Of(JournalEventKind.UndoStarted, work) with { Attempt = work.UndoAttempt + 1 });
    }

    private void EndRun()
    {
        var failed = State.Jobs.FirstOrDefault(static job => job.Status == JobStatus.Failed);
        if (State.Status == RunStatus.Cancelling)
            Log.Record(Log.Of(JournalEventKind.RunCancelled) with { Reason = State.Reason + Compensation.Left(Lanes) });
        else if (failed is not null)
            Log.Record(Log.Of(JournalEventKind.RunFailed) with { Reason = $"job '{failed.Name}' failed: {failed.Reason}{Compensation.Left(Lanes)}" });
        else
            Log.Record(Log.Of(JournalEventKind.RunSucceeded));
    }

    private async Task AppendAsync(IReadOnlyList<JournalEvent> events)
    {
        await _engine.Writer.AppendAsync(Id, events, _engine.Stop);
        _engine.Feed.Publish(State.Run, events);
    }

    private async Task WriteAsync()
    {
        if (Log.Take() is { Count: > 0 } events)
            await AppendAsync(events);
    }

    private void Answer()
    {
        foreach (var (command, answer) in _answers)
            command.Complete(answer);

        _answers.Clear();
    }

    private Task<AttemptOutcome> AttemptAsync(JobLane lane, WorkState work, CancellationToken cancel) =>
        Attempt.RunAsync(_graph, this, work, lane.Definition, _engine.Options, cancel, _engine.Stop);

    private void MakeReady(JobLane lane, WorkState work)
    {
        State.MakeReady(work);
        lane.Ready.Enqueue(work);
    }

    private void Wake(JobLane lane, WorkState work)
    {
        _timers.Clear(work);
        if (State.Status != RunStatus.Running || work.Status != JobStatus.Sleeping)
            return; // It is over, is being undone, or is set again when the run goes on.

        if (work.NotBefore > Log.Now)
            _timers.Set(work); // The wait was longer than a timer takes, or the clock was set back.
        else if (!work.AwaitsSignal)
            MakeReady(lane, work);
        else if (lane.Definition.Signal!.Otherwise == SignalTimeout.Skip)
            Skip(lane, work, Missed(lane));
        else
            End(lane, Log.Of(JournalEventKind.JobFailed, work) with { Reason = Missed(lane) });
    }

    private static string Missed(JobLane lane) => $"nobody sent its signal within {lane.Definition.Signal!.Within}";

    private JobCall Call(WorkState work) => new(State, work, null, _engine.Options);
}
