namespace RulesDsl.Jobs.Sqlite.Tests;

/// <summary>A graph of one job, named "only".</summary>
internal sealed class OneJobGraph(Func<JobContext, Task<int>> body) : JobGraph
{
    public override GraphDefinition Definition { get; } = new("One", "1", GraphSchedule.Parallel, [], [new("only")]);

    protected override async Task<JobOutput> RunAsync(JobCall call) => call.Complete(await body(call.Context));
}
