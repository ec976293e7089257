namespace RulesDsl.Jobs.Tests;

/// <summary>A graph whose jobs are lambdas, as the build would generate it from a rules file.</summary>
internal sealed class ScriptedGraph(params JobDefinition[] jobs) : JobGraph
{
    private readonly Dictionary<string, Func<JobCall, Task<JobOutput>>> _bodies = [];
    private readonly Dictionary<string, Func<JobCall, bool>> _conditions = [];
    private readonly Dictionary<string, Func<JobCall, IReadOnlyList<JobItem>>> _items = [];
    private readonly Dictionary<string, Func<JobCall, Task>> _undos = [];
    private readonly Dictionary<string, Func<JobCall, ReadOnlyMemory<byte>, JobOutput>> _signals = [];
    private readonly Dictionary<string, Func<Exception, bool>> _retries = [];

    public string Name { get; init; } = "Scripted";

    public string Version { get; init; } = "1";

    public GraphSchedule Schedule { get; init; } = GraphSchedule.Parallel;

    public Func<object, IReadOnlyList<RunStart>> Triggers { get; init; } = _ => [];

    public IReadOnlyList<CronTrigger> Crons { get; init; } = [];

    public OverlapPolicy Overlap { get; init; }

    public override GraphDefinition Definition => new(Name, Version, Schedule, Crons.Count > 0 ? [] : ["input"], jobs) { Crons = Crons, Overlap = Overlap };

    public ScriptedGraph On(string job, Func<JobCall, Task<JobOutput>> body)
    {
        _bodies[job] = body;
        return this;
    }

    public ScriptedGraph On(string job, Func<JobCall, JobOutput> body) => On(job, call => Task.FromResult(body(call)));

    public ScriptedGraph Fails(string job, string message) => On(job, _ => Task.FromException<JobOutput>(new InvalidOperationException(message)));

    public ScriptedGraph If(string job, Func<JobCall, bool> condition)
    {
        _conditions[job] = condition;
        return this;
    }

    public ScriptedGraph Each(string job, Func<JobCall, IReadOnlyList<JobItem>> items)
    {
        _items[job] = items;
        return this;
    }

    public ScriptedGraph Undo(string job, Func<JobCall, Task> undo)
    {
        _undos[job] = undo;
        return this;
    }

    public ScriptedGraph Signal<T>(string job)
    {
        _signals[job] = static (call, sent) => call.Complete(call.Signal<T>(sent));
        return this;
    }

    public ScriptedGraph RetryIf(string job, Func<Exception, bool> condition)
    {
        _retries[job] = condition;
        return this;
    }

    protected internal override Task UndoAsync(JobCall call) => _undos[call.Job](call);

    protected internal override JobOutput TakeSignal(JobCall call, ReadOnlyMemory<byte> sent) => _signals[call.Job](call, sent);

    protected internal override bool RetryWhen(JobCall call, Exception failure) => _retries[call.Job](failure);

    protected internal override bool When(JobCall call) => _conditions.TryGetValue(call.Job, out var condition) ? condition(call) : base.When(call);

    protected internal override IReadOnlyList<JobItem> Expand(JobCall call) => _items.TryGetValue(call.Job, out var items) ? items(call) : base.Expand(call);

    protected internal override Task<JobOutput> RunAsync(JobCall call) =>
        _bodies.TryGetValue(call.Job, out var body) ? body(call) : Task.FromResult(JobOutput.None);

    protected internal override IReadOnlyList<RunStart> Match(object fact, TimeProvider clock) => Triggers(fact);
}
