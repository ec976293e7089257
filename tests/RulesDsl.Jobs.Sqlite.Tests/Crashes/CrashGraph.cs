namespace RulesDsl.Jobs.Sqlite.Tests.Crashes;

/// <summary>A graph with every kind of work that a crash can hit. What it does to the outside world is written to a folder.</summary>
/// <param name="effects">Where.</param>
/// <param name="pause">How long each part takes.</param>
internal sealed class CrashGraph(Effects effects, TimeSpan pause) : JobGraph
{
    public const int Items = 120;

    public override GraphDefinition Definition { get; } = new("Crash", "1", GraphSchedule.Parallel, ["order"],
    [
        new("prepare"),
        new("each") { Needs = ["prepare"], IsForEach = true, AtMost = 4, HasWhen = true },
        new("flaky") { Retry = new(3, TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(80)) },
        new("broken"),
        new("sum") { Needs = ["each", "flaky"] },
        new("report") { Needs = ["sum", "broken"], Run = RunCondition.Always },
    ]);

    protected override IReadOnlyList<JobItem> Expand(JobCall call) =>
        [.. Enumerable.Range(1, call.Output<int>("prepare")).Select(n => call.Item($"{n}", n))];

    protected override bool When(JobCall call) => call.Item<int>() % 10 != 0;

    protected override async Task<JobOutput> RunAsync(JobCall call)
    {
        var job = call.Context;
        effects.Append($"{job.RunId} {job.Job} {job.ItemKey}");
        switch (call.Job)
        {
            case "prepare":
                await Task.Delay(pause, job.Clock, job.Cancellation);
                return call.Complete(Items);
            case "each":
                return call.Complete(await EachAsync(call, job));
            case "flaky" when job.Attempt < 3:
                throw new InvalidOperationException($"attempt {job.Attempt} fails");
            case "broken":
                throw new InvalidOperationException("always");
            case "sum":
                return call.Complete(call.Outputs<int>("each").Sum());
            default:
                return call.Complete(job.Attempt);
        }
    }

    protected override IReadOnlyList<RunStart> Match(object fact, TimeProvider clock) =>
        [new RunStart("Orders", "any", [RunInput.Of("order", (string)fact)])];

    private async Task<int> EachAsync(JobCall call, JobContext job)
    {
        var doubled = await job.Step("double", async step =>
        {
            effects.Append($"{job.RunId} {job.Job} {job.ItemKey} double");
            await Task.Delay(pause, job.Clock, step.Cancellation);
            return call.Item<int>() * 2;
        });
        await job.Step("send", "mail", async step =>
        {
            effects.Append($"{job.RunId} {job.Job} {job.ItemKey} send mail");
            effects.SendOnce(step.IdempotencyKey);
            await Task.Delay(pause, job.Clock, step.Cancellation);
        });
        return doubled;
    }
}
