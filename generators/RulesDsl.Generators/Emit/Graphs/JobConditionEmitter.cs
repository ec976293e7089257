using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>What must hold for a job to run, beyond what it needs.</summary>
internal static class JobConditionEmitter
{
    public static void Emit(SourceWriter writer, GraphSpec graph, EmitScope scope)
    {
        var jobs = graph.Jobs.Where(job => job.When is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override bool When({GraphEmitter.Jobs}.JobCall call)").Open("switch (call.Job)");
        foreach (var job in jobs)
            EmitCase(writer, graph, job.Name, job.When!, scope);

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }

    /// <summary>The case of one job in a method that answers for all of them.</summary>
    public static void EmitCase(SourceWriter writer, GraphSpec graph, string job, JobConditionSpec when, EmitScope scope)
    {
        writer.Open($"case {CSharpText.Literal(job)}:");
        foreach (var value in when.Values)
            writer.WriteLine($"var {CSharpText.Identifier(value.Name)} = {value.Read};");
        scope.Rule = job;
        new LineMap(graph.Place.Path).Write(writer, when.Condition.Span, "return ", ExpressionEmitter.Emit(PossibleNulls.InCondition(when.Condition), scope), ";");
        writer.Close();
    }
}
