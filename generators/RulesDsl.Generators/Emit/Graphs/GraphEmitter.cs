using RulesDsl.Generators.Binding.Graphs;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>A graph to its abstract class: the definition, a method to implement for each job, and what the engine asks of them.</summary>
internal static class GraphEmitter
{
    /// <summary>The namespace of the engine.</summary>
    public const string Jobs = "global::RulesDsl.Jobs";

    /// <summary>The type of what runs.</summary>
    public const string Task = "global::System.Threading.Tasks.Task";

    public static void Emit(SourceWriter writer, GraphSpec graph)
    {
        var scope = new EmitScope(graph.Place.ProjectPath, Names(graph));
        writer.WriteLine($"/// <summary>The graph <c>{CSharpText.Documentation(graph.Name)}</c>: derive from it and write what each job does.</summary>");
        writer.Open($"{graph.Accessibility} abstract partial class {CSharpText.Identifier(graph.Name)} : {Jobs}.JobGraph");

        GraphDefinitionEmitter.Emit(writer, graph);
        foreach (var spec in graph.Parameters)
        {
            writer.WriteLine().WriteLine($"""
                /// <summary>The params that the conditions of the graph use; override it to give others than the rules files say.</summary>
                protected virtual {spec.Type} {spec.Property} => {spec.Type}.Default;
                """);
        }

        EmitStart(writer, graph);
        SignalEmitter.EmitSends(writer, graph);
        foreach (var job in graph.Jobs)
            EmitJob(writer, job);
        JobRunEmitter.Emit(writer, graph, scope);
        SignalEmitter.EmitTake(writer, graph);
        UndoEmitter.Emit(writer, graph);
        JobConditionEmitter.Emit(writer, graph, scope);
        RetryConditionEmitter.Emit(writer, graph, scope);
        JobItemsEmitter.Emit(writer, graph, scope);
        TriggerEmitter.Emit(writer, graph, scope);
        EmitHoisted(writer, scope);
        writer.Close();
    }

    // The names in the class that an expression's helpers must not take: its members, and whatever a job is handed.
    private static IEnumerable<string> Names(GraphSpec graph) =>
        GraphNames.Taken
            .Concat(graph.Jobs.Select(job => job.Method))
            .Concat(graph.Inputs.Select(input => input.Parameter))
            .Concat(graph.Jobs.SelectMany(job => job.When?.Values ?? default).Select(value => value.Name))
            .Concat(graph.Jobs.SelectMany(job => job.ForEach?.Values ?? default).Select(value => value.Name))
            .Concat(graph.Jobs.SelectMany(job => job.Retry?.When?.Values ?? default).Select(value => value.Name))
            .Concat(graph.Jobs.SelectMany(job => job.Body?.Values ?? default).Select(value => value.Name))
            .Concat(graph.Jobs.Select(job => job.ForEach?.Item).OfType<string>())
            .Concat(graph.Jobs.Select(job => job.Signal?.Method).OfType<string>())
            .Concat(graph.Jobs.Select(job => job.Undo?.Method).OfType<string>())
            .Concat(graph.Parameters.SelectMany(static spec => new[] { spec.Name, spec.Property }))
            .Append(graph.Name);

    private static void EmitHoisted(SourceWriter writer, EmitScope scope)
    {
        foreach (var field in scope.Fields)
            writer.WriteLine().WriteLine(field.Declaration);
        foreach (var method in scope.Methods)
            writer.WriteLine().WriteLine(method.TrimEnd('\n'));
    }

    private static void EmitStart(SourceWriter writer, GraphSpec graph)
    {
        var parameters = string.Concat(graph.Inputs.Select(input => $"{input.Type} {CSharpText.Identifier(input.Parameter)}, "));
        var inputs = string.Join(", ", graph.Inputs.Select(input =>
            $"{Jobs}.RunInput.Of<{input.Type}>({CSharpText.Literal(input.Name)}, {CSharpText.Identifier(input.Parameter)})"));
        writer.WriteLine().WriteLine($$"""
            /// <summary>Starts a run, or returns the one that already has this id; when this returns, no crash can lose it.</summary>
            public {{Task}}<{{Jobs}}.JobRun> StartAsync(
                {{Jobs}}.JobHost host, string runId, {{parameters}}global::System.Threading.CancellationToken cancellation = default) =>
                host.StartAsync(this, runId, [{{inputs}}], cancellation);
            """);
    }

    private static void EmitJob(SourceWriter writer, JobSpec job)
    {
        var items = job.ForEach is null ? "" : ", for one item";
        if (job.HasCode)
        {
            writer.WriteLine().WriteLine($"""
                /// <summary>The job <c>{CSharpText.Documentation(job.Name)}</c>{items}. After a crash it runs again unless its result was journalled.</summary>
                public abstract {Task}{(job.Output is null ? "" : $"<{job.Output}>")} {CSharpText.Identifier(job.Method)}({Parameters(job.Parameters)}{Jobs}.JobContext job);
                """);
        }

        if (job.Undo is { } undo)
        {
            writer.WriteLine().WriteLine($"""
                /// <summary>Undoes the job <c>{CSharpText.Documentation(job.Name)}</c>{items}, when its run fails or is cancelled later. After a crash it runs again unless its end was journalled.</summary>
                public abstract {Task} {CSharpText.Identifier(undo.Method)}({Parameters(undo.Parameters)}{Jobs}.JobContext job);
                """);
        }
    }

    private static string Parameters(IEnumerable<JobValueSpec> values) =>
        string.Concat(values.Select(value => $"{value.Type} {CSharpText.Identifier(value.Name)}, "));
}
