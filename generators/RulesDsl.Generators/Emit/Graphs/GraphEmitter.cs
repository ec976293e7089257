using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>A graph to its abstract class: the definition, a method to implement for each job, and what the engine asks of them.</summary>
internal static class GraphEmitter
{
    /// <summary>The namespace of the engine.</summary>
    public const string Jobs = "global::RulesDsl.Jobs";

    public static string Emit(GraphSpec graph)
    {
        var writer = new SourceWriter().WriteLine($$"""
            // Generated from {{CSharpText.Comment(graph.File)}}. What is changed here is lost with the next build.
            #nullable enable

            namespace {{CSharpText.QualifiedName(graph.Namespace)}};

            /// <summary>The graph <c>{{CSharpText.Documentation(graph.Name)}}</c>: derive from it and write what each job does.</summary>
            """);
        writer.Open($"{graph.Accessibility} abstract partial class {CSharpText.Identifier(graph.Name)} : {Jobs}.JobGraph");

        GraphDefinitionEmitter.Emit(writer, graph);
        EmitStart(writer, graph);
        foreach (var job in graph.Jobs)
            EmitJob(writer, job);
        EmitRun(writer, graph);
        JobConditionEmitter.Emit(writer, graph);
        JobItemsEmitter.Emit(writer, graph);
        TriggerEmitter.Emit(writer, graph);

        return writer.Close().ToString();
    }

    private static void EmitStart(SourceWriter writer, GraphSpec graph)
    {
        var parameters = string.Concat(graph.Inputs.Select(input => $"{input.Type} {CSharpText.Identifier(input.Parameter)}, "));
        var inputs = string.Join(", ", graph.Inputs.Select(input =>
            $"{Jobs}.RunInput.Of<{input.Type}>({CSharpText.Literal(input.Name)}, {CSharpText.Identifier(input.Parameter)})"));
        writer.WriteLine().WriteLine($$"""
            /// <summary>Starts a run, or returns the one that already has this id; when this returns, no crash can lose it.</summary>
            public global::System.Threading.Tasks.Task<{{Jobs}}.JobRun> StartAsync(
                {{Jobs}}.JobHost host, string runId, {{parameters}}global::System.Threading.CancellationToken cancellation = default) =>
                host.StartAsync(this, runId, [{{inputs}}], cancellation);
            """);
    }

    private static void EmitJob(SourceWriter writer, JobSpec job)
    {
        var parameters = string.Concat(job.Parameters.Select(parameter => $"{parameter.Type} {CSharpText.Identifier(parameter.Name)}, "));
        writer.WriteLine().WriteLine($"""
            /// <summary>The job <c>{CSharpText.Documentation(job.Name)}</c>{(job.ForEach is null ? "" : ", for one item")}. After a crash it runs again unless its result was journalled.</summary>
            protected abstract global::System.Threading.Tasks.Task{(job.Output is null ? "" : $"<{job.Output}>")} {CSharpText.Identifier(job.Method)}({parameters}{Jobs}.JobContext job);
            """);
    }

    private static void EmitRun(SourceWriter writer, GraphSpec graph)
    {
        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override async global::System.Threading.Tasks.Task<{Jobs}.JobOutput> RunAsync({Jobs}.JobCall call)").Open("switch (call.Job)");
        foreach (var job in graph.Jobs)
        {
            var arguments = string.Concat(job.Parameters.Select(parameter => $"{parameter.Read}, "));
            var call = $"await {CSharpText.Identifier(job.Method)}({arguments}call.Context)";
            writer.WriteLine($"case {CSharpText.Literal(job.Name)}:").Indent();
            if (job.Output is null)
                writer.WriteLine($"{call};").WriteLine($"return {Jobs}.JobOutput.None;");
            else
                writer.WriteLine($"return call.Complete<{job.Output}>({call});");
            writer.Outdent();
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
        writer.WriteLine().WriteLine($$"""
            private static global::System.ArgumentException UnknownJob(string job) =>
                new($"The graph '{{CSharpText.Literal(graph.Name).Trim('"')}}' has no such job '{job}'.");
            """);
    }
}
