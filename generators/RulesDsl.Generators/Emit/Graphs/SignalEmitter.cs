using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>The jobs that wait for a signal: how it is sent, and how it is taken.</summary>
internal static class SignalEmitter
{
    private const string Jobs = GraphEmitter.Jobs;

    /// <summary>A typed method for each, for whoever sends it.</summary>
    public static void EmitSends(SourceWriter writer, GraphSpec graph)
    {
        foreach (var job in graph.Jobs.Where(job => job.Signal is not null))
        {
            var signal = job.Signal!;
            var name = CSharpText.Literal(job.Name);
            var sent = CSharpText.Identifier(signal.Parameter);
            var (parameter, argument) = signal.IsPerItem ? ("string itemKey, ", "itemKey, reason, cancellation") : ("", "reason: reason, cancellation: cancellation");
            writer.WriteLine().WriteLine($$"""
                /// <summary>Sends what the job <c>{{CSharpText.Documentation(job.Name)}}</c> waits for{{(signal.IsPerItem ? ", for one item" : "")}}; when this returns, no crash can lose it.</summary>
                public {{GraphEmitter.Task}} {{CSharpText.Identifier(signal.Method)}}(
                    {{Jobs}}.JobHost host, string runId, {{signal.Type}} {{sent}}, {{parameter}}string? reason = null, global::System.Threading.CancellationToken cancellation = default) =>
                    host.SignalAsync(runId, {{name}}, {{Jobs}}.RunInput.Of<{{signal.Type}}>({{name}}, {{sent}}), {{argument}});
                """);
        }
    }

    public static void EmitTake(SourceWriter writer, GraphSpec graph)
    {
        var jobs = graph.Jobs.Where(job => job.Signal is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override {Jobs}.JobOutput TakeSignal({Jobs}.JobCall call, global::System.ReadOnlyMemory<byte> sent)").Open("switch (call.Job)");
        foreach (var job in jobs)
            writer.WriteLine($"case {CSharpText.Literal(job.Name)}:").Indent().WriteLine($"return call.Complete(call.Signal<{job.Signal!.Type}>(sent));").Outdent();
        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }
}
