using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>Undoes a job: hands the method what the job gave and what it was given.</summary>
internal static class UndoEmitter
{
    public static void Emit(SourceWriter writer, GraphSpec graph)
    {
        var jobs = graph.Jobs.Where(job => job.Undo is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override async {GraphEmitter.Task} UndoAsync({GraphEmitter.Jobs}.JobCall call)").Open("switch (call.Job)");
        foreach (var job in jobs)
        {
            var arguments = string.Concat(job.Undo!.Parameters.Select(parameter => $"{parameter.Read}, "));
            writer.WriteLine($"case {CSharpText.Literal(job.Name)}:").Indent();
            writer.WriteLine($"await {CSharpText.Identifier(job.Undo.Method)}({arguments}call.Context);").WriteLine("return;").Outdent();
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }
}
