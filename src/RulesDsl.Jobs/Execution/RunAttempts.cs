namespace RulesDsl.Jobs;

/// <summary>The attempts of a run that are under way: what places they take, and how they are begun and interrupted.</summary>
internal sealed class RunAttempts : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly CancellationTokenSource _terminate = new();
    private readonly CancellationToken _cancelled;
    private readonly CancellationToken _terminated;
    private readonly Dictionary<string, RunPlaces> _limits = [];
    private readonly Engine _engine;
    private readonly Action _look;
    private readonly RunPlaces _places;
    private List<(JobLane Lane, WorkState Work)> _toLaunch = [];

    /// <param name="engine">What all runs of the host share.</param>
    /// <param name="look">Makes the run's loop look again.</param>
    public RunAttempts(Engine engine, Action look)
    {
        _engine = engine;
        _look = look;
        _places = new RunPlaces(engine.Gate, look);
        (_cancelled, _terminated) = (_cancel.Token, _terminate.Token);
    }

    /// <summary>How many have begun and not ended.</summary>
    public int Count { get; private set; }

    /// <summary>The run's part in the places that a job shares with others; null where it shares none.</summary>
    public RunPlaces? Limit(JobDefinition job)
    {
        if (job.Concurrency is not { } limit)
            return null;

        if (!_limits.TryGetValue(limit.Name, out var places))
            _limits.Add(limit.Name, places = new RunPlaces(_engine.Limits[limit.Name], _look));
        return places;
    }

    /// <summary>Takes the places that an attempt of a job needs; where they are not free, they will be offered.</summary>
    public bool TryTakePlaces(JobLane lane)
    {
        if (lane.Limit?.TryTake(lane.Definition.Priority) == false)
            return false;
        if (_places.TryTake(lane.Definition.Priority))
            return true;

        lane.Limit?.Leave();
        return false;
    }

    /// <summary>Counts an attempt that has its places; it is begun with <see cref="Launch"/>, when that it was started is journalled.</summary>
    public void Add(JobLane lane, WorkState work)
    {
        lane.Running++;
        Count++;
        _toLaunch.Add((lane, work));
    }

    /// <summary>Begins what was added.</summary>
    /// <param name="attempt">Runs an attempt until a token cancels it.</param>
    /// <param name="ended">Told how it ended.</param>
    public void Launch(Func<JobLane, WorkState, CancellationToken, Task<AttemptOutcome>> attempt, Action<WorkState, AttemptOutcome> ended)
    {
        foreach (var (lane, work) in _toLaunch)
        {
            // What is being undone goes on when the run is cancelled: that is why it is undone.
            var cancel = work.Status == JobStatus.Compensating ? _terminated : _cancelled;
            _engine.Activity.BeginAttempt();
            _ = Task.Run(async () =>
            {
                var outcome = await attempt(lane, work, cancel);
                _places.Leave();
                lane.Limit?.Leave();
                ended(work, outcome);
                _engine.Activity.EndAttempt();
            });
        }

        _toLaunch = [];
    }

    /// <summary>Counts an attempt off.</summary>
    public void Remove(JobLane lane)
    {
        Count--;
        lane.Running--;
    }

    /// <summary>Gives back what places were offered and are not needed.</summary>
    public void Decline()
    {
        _places.Decline();
        foreach (var limit in _limits.Values)
            limit.Decline();
    }

    /// <summary>Interrupts what runs.</summary>
    /// <param name="undoing">Also what is being undone.</param>
    public void Interrupt(bool undoing)
    {
        _cancel.Cancel();
        if (undoing)
            _terminate.Cancel();
    }

    public void Dispose()
    {
        foreach (var (lane, _) in _toLaunch)
        {
            _places.Leave();
            lane.Limit?.Leave();
        }

        _places.Quit();
        foreach (var limit in _limits.Values)
            limit.Quit();
        _cancel.Dispose();
        _terminate.Dispose();
    }
}
