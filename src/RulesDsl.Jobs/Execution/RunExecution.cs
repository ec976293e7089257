using System.Threading.Channels;

namespace RulesDsl.Jobs;

/// <summary>
/// Executes one run: a loop that takes what ended, decides what that releases, journals both in one transaction and only
/// then starts attempts. Nothing runs that is not journalled as started, and nothing that ended is forgotten.
/// </summary>
internal sealed class RunExecution
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromDays(49);

    private readonly Channel<RunMessage> _messages =
        Channel.CreateUnbounded<RunMessage>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Engine _engine;
    private readonly JobGraph _graph;
    private readonly Dictionary<string, JobLane> _lanes = [];
    private readonly Dictionary<WorkState, ITimer> _timers = [];
    private readonly Action _look;
    private readonly RunPlaces _places;
    private readonly RunEvents _events;
    private List<JournalEvent> _unwritten = [];
    private List<WorkState> _toLaunch = [];
    private int _running;

    /// <param name="engine">What all runs of the host share.</param>
    /// <param name="graph">The graph, in the version of the run.</param>
    /// <param name="state">Where the run stands.</param>
    /// <param name="number">The number of the last event.</param>
    public RunExecution(Engine engine, JobGraph graph, RunState state, long number)
    {
        _engine = engine;
        _graph = graph;
        _events = new RunEvents(engine.Options.Clock, number);
        _look = () => _messages.Writer.TryWrite(default);
        _places = new RunPlaces(engine.Gate, _look);
        State = state;
        foreach (var job in graph.Definition.Jobs)
            _lanes.Add(job.Name, new JobLane(job, state.Find(job.Name)!));
    }

    public RunState State { get; }

    public string Id => State.Id;

    private GraphDefinition Definition => _graph.Definition;

    /// <summary>Executes until the run has ended, or the host stops (false).</summary>
    /// <param name="isResumed">Whether another host may have started jobs of it.</param>
    public async Task<bool> RunAsync(bool isResumed)
    {
        using var draining = _engine.Drain.Register(_look);
        try
        {
            if (isResumed)
                Resume();

            while (true)
            {
                if (!_engine.Drain.IsCancellationRequested)
                    Plan();

                _places.Decline();
                await WriteAsync();
                Launch();
                if (State.Status != RunStatus.Running)
                    return true;

                if (_running == 0 && _engine.Drain.IsCancellationRequested)
                    return false;

                await _messages.Reader.WaitToReadAsync();
                while (_messages.Reader.TryRead(out var message))
                    Take(message);
            }
        }
        finally
        {
            _places.Quit();
            foreach (var timer in _timers.Values)
                await timer.DisposeAsync();
        }
    }

    /// <summary>Journals a step's result; when the task ends, it is there for ever.</summary>
    public async Task AppendStepAsync(WorkState work, string name, string key, ReadOnlyMemory<byte> result)
    {
        var entry = _events.Of(JournalEventKind.StepSucceeded, work) with { Step = name, StepKey = key, Payload = result };
        await _engine.Writer.AppendAsync(Id, [entry], _engine.Stop);
        State.Apply(entry);
    }

    private void Resume()
    {
        Record(_events.Of(JournalEventKind.RunResumed));
        foreach (var lane in _lanes.Values.Where(lane => !lane.State.HasEnded))
        {
            foreach (var work in lane.Definition.IsForEach ? lane.State.Items : [lane.State.Work])
            {
                if (work.Status is JobStatus.Ready or JobStatus.Running)
                    MakeReady(lane, work);
                else if (work.Status == JobStatus.Sleeping)
                    WakeAt(work);
            }
        }
    }

    private void Take(RunMessage message)
    {
        if (message.Work is not { } work)
            return;

        var lane = _lanes[work.Job];
        if (message.Outcome is not { } outcome)
        {
            Wake(lane, work);
            return;
        }

        _running--;
        lane.Running--;
        if (outcome.Interrupted)
            return; // It stays journalled as running, so the next host runs it again.

        if (outcome.Failure is { } failure)
            Fail(lane, work, failure);
        else
            End(lane, _events.Of(JournalEventKind.JobSucceeded, work) with { Payload = outcome.Output.Payload });
    }

    private void Fail(JobLane lane, WorkState work, Exception failure)
    {
        var retry = lane.Definition.Retry;
        if (work.Failures >= retry.Times || failure is PayloadTooLargeException)
        {
            End(lane, _events.Of(JournalEventKind.JobFailed, work, failure));
            return;
        }

        var wait = Backoff.Wait(retry, work.Failures + 1, _engine.Options.Jitter());
        Record(_events.Of(JournalEventKind.AttemptFailed, work, failure) with { NotBefore = Now + wait });
        WakeAt(work);
    }

    /// <summary>Gives every job its turn that has one, until nothing more follows from that.</summary>
    private void Plan()
    {
        bool released;
        do
        {
            released = false;
            foreach (var job in Schedules.Due(Definition, State.StatusOf).ToList())
            {
                Decide(_lanes[job.Name]);
                released = true;
            }

            foreach (var lane in _lanes.Values)
                released |= StartReady(lane);
        }
        while (released);

        if (_lanes.Values.All(lane => lane.State.HasEnded))
            EndRun();
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
            End(lane, _events.Of(JournalEventKind.JobFailed, work, exception));
        }
    }

    private void Expand(JobLane lane)
    {
        var work = lane.State.Work;
        var items = _graph.Expand(Call(work));
        ItemKeys.Check(lane.Definition.Name, items);
        Record(_events.Of(JournalEventKind.JobStarted, work) with { Attempt = 1 });
        foreach (var item in items)
            Record(_events.Of(JournalEventKind.ItemAdded, work) with { Item = item.Key, Payload = item.Payload });

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
            if (!IsWanted(lane, work))
            {
                lane.Ready.Dequeue();
                ended = true;
            }
            else if (_places.TryTake())
            {
                lane.Ready.Dequeue();
                Record(_events.Of(JournalEventKind.JobStarted, work) with { Attempt = work.Attempt + 1 });
                lane.Running++;
                _running++;
                _toLaunch.Add(work);
            }
            else
            {
                break;
            }
        }

        return ended;
    }

    /// <summary>Whether an item runs; one that does not is ended here. It is asked before the first attempt only.</summary>
    private bool IsWanted(JobLane lane, WorkState work)
    {
        if (work.Item is null || work.Attempt > 0 || !lane.Definition.HasWhen)
            return true;

        try
        {
            if (_graph.When(Call(work)))
                return true;

            Skip(lane, work, "its condition is false");
        }
        catch (Exception exception)
        {
            End(lane, _events.Of(JournalEventKind.JobFailed, work, exception));
        }

        return false;
    }

    private void Skip(JobLane lane, WorkState work, string reason) =>
        End(lane, _events.Of(JournalEventKind.JobSkipped, work) with { Reason = reason });

    private void End(JobLane lane, JournalEvent entry)
    {
        Record(entry);
        if (entry.Item.Length > 0)
            EndIfAllItemsEnded(lane);
    }

    private void EndIfAllItemsEnded(JobLane lane)
    {
        var items = lane.State.Items;
        if (lane.State.EndedItems < items.Count)
            return;

        var failed = items.Where(item => item.Status == JobStatus.Failed).ToList();
        Record(failed.Count == 0
            ? _events.Of(JournalEventKind.JobSucceeded, lane.State.Work)
            : _events.Of(JournalEventKind.JobFailed, lane.State.Work) with
            {
                Reason = $"{failed.Count} of {items.Count} items failed; the first is '{failed[0].ItemKey}': {failed[0].Reason}",
            });
    }

    private void EndRun()
    {
        var failed = State.Jobs.FirstOrDefault(job => job.Status == JobStatus.Failed);
        Record(failed is null
            ? _events.Of(JournalEventKind.RunSucceeded)
            : _events.Of(JournalEventKind.RunFailed) with { Reason = $"job '{failed.Name}' failed: {failed.Reason}" });
    }

    private async Task WriteAsync()
    {
        if (_unwritten.Count == 0)
            return;

        await _engine.Writer.AppendAsync(Id, _unwritten, _engine.Stop);
        _unwritten = [];
    }

    private void Launch()
    {
        foreach (var work in _toLaunch)
            _ = Task.Run(() => AttemptAsync(work));

        _toLaunch = [];
    }

    private async Task AttemptAsync(WorkState work)
    {
        var outcome = await Attempt.RunAsync(_graph, this, work, _lanes[work.Job].Definition, _engine.Options, _engine.Stop);
        _places.Leave();
        _messages.Writer.TryWrite(new RunMessage(work, outcome));
    }

    private void MakeReady(JobLane lane, WorkState work)
    {
        State.MakeReady(work);
        lane.Ready.Enqueue(work);
    }

    private void WakeAt(WorkState work)
    {
        var wait = work.NotBefore!.Value - Now;
        var due = wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestTimer ? wait : LongestTimer;
        _timers[work] = _engine.Options.Clock.CreateTimer(
            _ => _messages.Writer.TryWrite(new RunMessage(work, null)), null, due, Timeout.InfiniteTimeSpan);
    }

    private void Wake(JobLane lane, WorkState work)
    {
        if (_timers.Remove(work, out var timer))
            timer.Dispose();

        if (work.NotBefore > Now)
            WakeAt(work); // The wait was longer than a timer takes, or the clock was set back.
        else
            MakeReady(lane, work);
    }

    private JobCall Call(WorkState work) => new(State, work, null, _engine.Options);

    private void Record(JournalEvent entry)
    {
        State.Apply(entry);
        _unwritten.Add(entry);
    }

    private DateTimeOffset Now => _engine.Options.Clock.GetUtcNow();
}
