using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs;
using RulesDsl.Generators.Specs.Graphs;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>A bound graph to what is emitted for it.</summary>
internal static class GraphLowerer
{
    private const string Jobs = "global::RulesDsl.Jobs";

    public static GraphSpec Lower(BoundGraph graph, SpecPlace place, ShapeTable shapes) => new(
        place,
        graph.Name,
        graph.Inputs.Select(input => input.Type).Concat(graph.Jobs.Select(job => job.Output).OfType<RuleType>())
            .Concat(graph.Jobs.SelectMany(job => job.Parameters).Select(parameter => parameter.Type)).All(shapes.IsPublic),
        GraphVersion.Of(graph, shapes),
        graph.Schedule.ToString(),
        graph.Inputs.Select(input => new GraphInputSpec(input.Name, GraphNames.Local(input.Name), input.Type.CSharpName)).ToEquatableArray(),
        graph.Jobs.Select(Lower).ToEquatableArray(),
        graph.Triggers.Select(Lower).ToEquatableArray(),
        graph.Parameters)
    {
        Crons = graph.Crons.Select(cron => new CronSpec(cron.Expression, cron.Zone, cron.Missed.ToString())).ToEquatableArray(),
        Overlap = graph.Overlap == OverlapPolicy.Allow ? null : graph.Overlap.ToString(),
    };

    private static JobSpec Lower(BoundJob job) => new(
        job.Name,
        GraphNames.Method(job.Name),
        job.Output?.CSharpName,
        Lower(job.Parameters),
        job.Needs,
        job.Run.ToString(),
        Lower(job.When),
        job.ForEach is { } each ? Lower(each) : null)
    {
        Signal = job.Signal is { } signal ? Lower(job, signal) : null,
        Body = job.Body is { } body ? new JobBodySpec(Lower(body.Reads), body.Expression) : null,
        Undo = job.Undo is { } undo ? new UndoSpec(GraphNames.Method(undo), Undone(job).Concat(Lower(job.Parameters)).ToEquatableArray()) : null,
        Retry = job.Retry is { } retry ? new RetrySpec(retry.Times, retry.From.Ticks, retry.To.Ticks, Lower(retry.When)) : null,
        TimeoutTicks = job.Timeout?.Ticks,
        HeartbeatTicks = job.Heartbeat?.Ticks,
        DelayTicks = job.Delay?.Ticks,
        Priority = job.Priority,
        Concurrency = job.Concurrency is { } limit ? new ConcurrencySpec(limit.Name, limit.AtMost) : null,
    };

    private static JobConditionSpec? Lower(BoundJobExpression? condition) => condition is null ? null : new JobConditionSpec(Lower(condition.Reads), condition.Expression);

    private static SignalSpec Lower(BoundJob job, BoundSignal signal) => new(
        GraphNames.SignalMethod(job.Name), GraphNames.Local(job.Name), signal.Payload.CSharpName, signal.IsPerItem, signal.Within?.Ticks, signal.Otherwise.ToString());

    // The item of the job may have the job's name.
    private static IEnumerable<JobValueSpec> Undone(BoundJob job)
    {
        if (job.Output is not { } output)
            yield break;
        var name = GraphNames.Local(job.Name);
        while (job.Parameters.Any(parameter => GraphNames.Local(parameter.Name) == name))
            name += "_";
        yield return new JobValueSpec(name, output.CSharpName, $"call.Done<{output.CSharpName}>()");
    }

    // What the key reads besides the item is read once, before the items.
    private static ForEachSpec Lower(BoundForEach each) => new(
        Lower(each.Source.Reads.Concat(each.Key.Reads).Where(read => read.Source != JobValueSource.Item).Distinct()),
        each.Source.Expression,
        GraphNames.Local(each.Binder),
        each.Item.CSharpName,
        each.Key.Expression,
        each.AtMost);

    private static TriggerSpec Lower(BoundTrigger trigger) => new(
        trigger.Decision.Name,
        $"global::{trigger.Decision.FullName}",
        trigger.Decision.Inputs[0].Type.NotNull.CSharpName,
        trigger.Input.Name,
        trigger.Input.Type.CSharpName,
        trigger.Decision.IsSequence,
        trigger.Decision.UsesClock,
        trigger.When,
        trigger.Handed,
        trigger.Read);

    private static EquatableArray<JobValueSpec> Lower(IEnumerable<BoundJobValue> values) => values.Select(Lower).ToEquatableArray();

    private static JobValueSpec Lower(BoundJobValue value)
    {
        var type = value.Type.CSharpName;
        var name = Emit.CSharpText.Literal(value.Name);
        var (handed, read) = value.Source switch
        {
            JobValueSource.Input => (type, $"call.Input<{type}>({name})"),
            JobValueSource.Item => (type, $"call.Item<{type}>()"),
            JobValueSource.Output => (type, $"call.Output<{type}>({name})"),
            JobValueSource.Outputs => (ListType.Of(value.Type).CSharpName, $"call.Outputs<{type}>({name})"),
            JobValueSource.OutputOrNull => (value.Type.OrNull.CSharpName, OutputOrNull(value.Type, name)),
            JobValueSource.Result => ($"{Jobs}.JobResult<{type}>", $"call.Result<{type}>({name})"),
            JobValueSource.Results => ($"global::System.Collections.Generic.IReadOnlyList<{Jobs}.JobResult<{type}>>", $"call.Results<{type}>({name})"),
            JobValueSource.Parameters => (type, new ParametersSpec(type, value.Name).Property),
            JobValueSource.Now => (type, "call.Clock.GetUtcNow()"),
            JobValueSource.Today => (type, "global::System.DateOnly.FromDateTime(call.Clock.GetLocalNow().DateTime)"),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Source, null),
        };
        return new JobValueSpec(GraphNames.Local(value.Name), handed, read);
    }

    // The default of a value type is no null.
    private static string OutputOrNull(RuleType type, string job) =>
        type.IsValueType ? $"call.ValueOrNull<{type.CSharpName}>({job})" : $"call.Result<{type.CSharpName}>({job}).Value";
}
