using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>
/// A run as its events make it: the same fold whether they just happened or were read back after a crash, so that a
/// resumed run cannot stand elsewhere than the one that died.
/// </summary>
internal sealed class RunState
{
    private readonly Lock _gate = new();
    private readonly List<JobState> _jobs = [];
    private readonly Dictionary<string, JobState> _byName = [];
    private readonly Dictionary<string, JsonElement> _inputs;
    private readonly HashSet<string> _answered = [];

    /// <param name="run">The run as it was started.</param>
    /// <param name="jobs">The jobs in file order; those that only the events know come after them.</param>
    public RunState(JournalRun run, IEnumerable<string> jobs)
    {
        Run = run;
        _inputs = Payload.ReadInputs(run.Inputs);
        foreach (var job in jobs)
            Add(job);
    }

    public JournalRun Run { get; }

    public string Id => Run.Id;

    public IReadOnlyDictionary<string, JsonElement> Inputs => _inputs;

    public RunStatus Status { get; private set; }

    /// <summary>Where it stood when a host did not have its version, and why.</summary>
    public (RunStatus Status, string? Reason) BeforeMigration { get; private set; }

    /// <summary>How often it was retried as a whole.</summary>
    public int Round { get; private set; }

    public string? Reason { get; private set; }

    public IReadOnlyList<JobState> Jobs => _jobs;

    public static RunState Of(RunHistory history, IEnumerable<string> jobs)
    {
        var state = new RunState(history.Run, jobs);
        foreach (var entry in history.Events)
            state.Apply(entry);

        return state;
    }

    public JobState? Find(string job) => _byName.GetValueOrDefault(job);

    /// <summary>The status of a job of the definition.</summary>
    public JobStatus StatusOf(string job) => _byName[job].Status;

    public void Apply(JournalEvent entry)
    {
        lock (_gate)
        {
            if (entry.Request.Length > 0)
                _answered.Add(entry.Request);

            if (entry.RunStatus is { } status)
            {
                if (status == RunStatus.NeedsMigration && Status != RunStatus.NeedsMigration)
                    BeforeMigration = (Status, Reason);
                Status = status;
                Reason = entry.Reason;
                if (entry.Kind == JournalEventKind.RunRetried)
                    Retry();
            }
            else
            {
                (_byName.GetValueOrDefault(entry.Job) ?? Add(entry.Job)).Apply(entry);
            }
        }
    }

    /// <summary>Marks what waits for a place. That is not journalled: a crash makes it wait for its turn again.</summary>
    public void MakeReady(WorkState work)
    {
        lock (_gate)
            work.Status = JobStatus.Ready;
    }

    /// <summary>A step's journalled result.</summary>
    public bool TryGetStep(WorkState work, JournalSlot slot, string name, string key, out ReadOnlyMemory<byte> result)
    {
        lock (_gate)
            return work.TryGetStep(slot, name, key, out result);
    }

    public IReadOnlyList<JobSnapshot> Snapshot()
    {
        lock (_gate)
            return [.. _jobs.Select(job => job.Snapshot())];
    }

    /// <summary>Whether a request has had its effect.</summary>
    public bool HasAnswered(RunRequest request)
    {
        lock (_gate)
            return _answered.Contains(request.Id);
    }

    private void Retry()
    {
        Round++;
        foreach (var job in _jobs)
            job.Reset();
    }

    private JobState Add(string name)
    {
        var job = new JobState(name);
        _jobs.Add(job);
        _byName.Add(name, job);
        return job;
    }
}
