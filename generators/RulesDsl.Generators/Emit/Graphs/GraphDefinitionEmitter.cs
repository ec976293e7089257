using System.Globalization;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>The graph as data.</summary>
internal static class GraphDefinitionEmitter
{
    private const string Jobs = GraphEmitter.Jobs;

    public static void Emit(SourceWriter writer, GraphSpec graph)
    {
        writer.WriteLine($$"""
            private static readonly {{Jobs}}.GraphDefinition _definition = new(
                {{CSharpText.Literal(graph.Name)}}, {{CSharpText.Literal(graph.Version)}}, {{Jobs}}.GraphSchedule.{{graph.Schedule}},
                [{{Names(graph.Inputs.Select(input => input.Name))}}],
                [
            """);
        writer.Indent().Indent();
        foreach (var job in graph.Jobs)
            writer.WriteLine($"new({CSharpText.Literal(job.Name)}){Settings(job)},");
        writer.Outdent();
        var settings = Settings(graph);
        if (settings.Count == 0)
            writer.WriteLine("]);").Outdent();
        else
            EmitSettings(writer, settings);
        writer.WriteLine().WriteLine($"""
            /// <inheritdoc/>
            public sealed override {Jobs}.GraphDefinition Definition => _definition;
            """);
    }

    private static string Settings(JobSpec job)
    {
        var settings = new List<string>();
        if (job.Needs.Count > 0)
            settings.Add($"Needs = [{Names(job.Needs)}]");
        if (job.Run != "Success")
            settings.Add($"Run = {Jobs}.RunCondition.{job.Run}");
        if (job.ForEach is not null)
            settings.Add("IsForEach = true");
        if (job.ForEach?.AtMost is { } atMost)
            settings.Add(Invariant($"AtMost = {atMost}"));
        if (job.When is not null)
            settings.Add("HasWhen = true");
        if (job.Retry is { } retry)
            settings.Add(Invariant($"Retry = new({retry.Times}, {Duration(retry.FromTicks)}, {Duration(retry.ToTicks)})"));
        if (job.Retry?.When is not null)
            settings.Add("HasRetryWhen = true");
        if (job.TimeoutTicks is { } timeout)
            settings.Add($"Timeout = {Duration(timeout)}");
        if (job.Signal is { } signal)
            settings.Add($"Signal = new({(signal.WithinTicks is { } within ? Duration(within) : "null")}, {Jobs}.SignalTimeout.{signal.Otherwise})");
        if (job.Undo is not null)
            settings.Add("HasUndo = true");
        if (job.Concurrency is { } limit)
            settings.Add(Invariant($"Concurrency = new({CSharpText.Literal(limit.Name)}, {limit.AtMost})"));
        if (job.HeartbeatTicks is { } heartbeat)
            settings.Add($"Heartbeat = {Duration(heartbeat)}");
        if (job.DelayTicks is { } delay)
            settings.Add($"Delay = {Duration(delay)}");
        if (job.Priority != 0)
            settings.Add(Invariant($"Priority = {job.Priority}"));
        return settings.Count == 0 ? "" : $" {{ {string.Join(", ", settings)} }}";
    }

    private static void EmitSettings(SourceWriter writer, List<string> settings)
    {
        writer.WriteLine("])").Outdent().WriteLine("{").Indent();
        foreach (var setting in settings)
            writer.WriteLine($"{setting},");
        writer.Outdent().WriteLine("};");
    }

    private static List<string> Settings(GraphSpec graph)
    {
        var settings = new List<string>();
        if (graph.Crons.Count > 0)
            settings.Add($"Crons = [{string.Join(", ", graph.Crons.Select(cron => $"new({CSharpText.Literal(cron.Expression)}, {CSharpText.Literal(cron.Zone)}, {Jobs}.MissedRuns.{cron.Missed})"))}]");
        if (graph.Overlap is { } overlap)
            settings.Add($"Overlap = {Jobs}.OverlapPolicy.{overlap}");
        return settings;
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(CSharpText.Literal));

    // In the unit that a person would choose.
    private static string Duration(long ticks) => ticks switch
    {
        _ when ticks % TimeSpan.TicksPerDay == 0 => Span("Days", ticks / TimeSpan.TicksPerDay),
        _ when ticks % TimeSpan.TicksPerHour == 0 => Span("Hours", ticks / TimeSpan.TicksPerHour),
        _ when ticks % TimeSpan.TicksPerMinute == 0 => Span("Minutes", ticks / TimeSpan.TicksPerMinute),
        _ when ticks % TimeSpan.TicksPerSecond == 0 => Span("Seconds", ticks / TimeSpan.TicksPerSecond),
        _ when ticks % TimeSpan.TicksPerMillisecond == 0 => Span("Milliseconds", ticks / TimeSpan.TicksPerMillisecond),
        _ => Span("Ticks", ticks),
    };

    private static string Span(string unit, long count) => Invariant($"global::System.TimeSpan.From{unit}({count})");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
