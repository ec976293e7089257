using RulesDsl.Jobs;

namespace RulesDsl.Cli.Tests.Commands.Runs;

/// <summary>A graph of one job, "answer", that waits for a number.</summary>
internal sealed class WaitingGraph : JobGraph
{
    public override GraphDefinition Definition { get; } =
        new("Waiting", "1", GraphSchedule.Parallel, [], [new("answer") { Signal = new(null, SignalTimeout.Fail) }]);

    protected override Task<JobOutput> RunAsync(JobCall call) => throw new InvalidOperationException("Nothing runs.");

    protected override JobOutput TakeSignal(JobCall call, ReadOnlyMemory<byte> sent) => call.Complete(call.Signal<int>(sent));
}
