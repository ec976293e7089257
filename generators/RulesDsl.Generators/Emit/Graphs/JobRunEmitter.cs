using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>Runs a job: hands its method what it takes, or works out its expression.</summary>
internal static class JobRunEmitter
{
    private const string Output = $"{GraphEmitter.Jobs}.JobOutput";

    public static void Emit(SourceWriter writer, GraphSpec graph, EmitScope scope)
    {
        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override async {GraphEmitter.Task}<{Output}> RunAsync({GraphEmitter.Jobs}.JobCall call)").Open("switch (call.Job)");
        foreach (var job in graph.Jobs)
        {
            if (job.Body is not null)
                EmitBody(writer, graph, job, scope);
            else if (job.HasCode)
                EmitCall(writer, job);
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
        writer.WriteLine().WriteLine($$"""
            private static global::System.ArgumentException UnknownJob(string job) =>
                new($"The graph '{{CSharpText.Literal(graph.Name).Trim('"')}}' has no such job '{job}'.");
            """);
    }

    private static void EmitCall(SourceWriter writer, JobSpec job)
    {
        var arguments = string.Concat(job.Parameters.Select(parameter => $"{parameter.Read}, "));
        var call = $"await {CSharpText.Identifier(job.Method)}({arguments}call.Context)";
        writer.WriteLine($"case {CSharpText.Literal(job.Name)}:").Indent();
        if (job.Output is null)
            writer.WriteLine($"{call};").WriteLine($"return {Output}.None;");
        else
            writer.WriteLine($"return call.Complete<{job.Output}>({call});");
        writer.Outdent();
    }

    private static void EmitBody(SourceWriter writer, GraphSpec graph, JobSpec job, EmitScope scope)
    {
        writer.Open($"case {CSharpText.Literal(job.Name)}:");
        foreach (var value in job.Body!.Values)
            writer.WriteLine($"var {CSharpText.Identifier(value.Name)} = {value.Read};");
        scope.Rule = job.Name;
        new LineMap(graph.Place.Path).Write(
            writer, job.Body.Value.Span, $"return call.Complete<{job.Output}>(", ExpressionEmitter.Emit(PossibleNulls.Without(job.Body.Value), scope), ");");
        writer.Close();
    }
}
