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
        {
            writer.Open($"case {CSharpText.Literal(job.Name)}:");
            foreach (var value in job.When!.Values)
                writer.WriteLine($"var {CSharpText.Identifier(value.Name)} = {value.Read};");
            scope.Rule = job.Name;
            new LineMap(graph.Place.Path).Write(writer, job.When.Condition.Span, "return ", ExpressionEmitter.Emit(PossibleNulls.InCondition(job.When.Condition), scope), ";");
            writer.Close();
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }
}
