using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>What must hold of a failure for another attempt.</summary>
internal static class RetryConditionEmitter
{
    public static void Emit(SourceWriter writer, GraphSpec graph, EmitScope scope)
    {
        var jobs = graph.Jobs.Where(job => job.Retry?.When is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override bool RetryWhen({GraphEmitter.Jobs}.JobCall call, global::System.Exception failure)");
        writer.WriteLine("var error = call.Failure(failure);").Open("switch (call.Job)");
        foreach (var job in jobs)
            JobConditionEmitter.EmitCase(writer, graph, job.Name, job.Retry!.When!, scope);

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }
}
