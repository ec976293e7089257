using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>The items of the jobs that run once for each of a list.</summary>
internal static class JobItemsEmitter
{
    private const string Items = $"global::System.Collections.Generic.IReadOnlyList<{GraphEmitter.Jobs}.JobItem>";

    public static void Emit(SourceWriter writer, GraphSpec graph)
    {
        var jobs = graph.Jobs.Where(job => job.ForEach is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override {Items} Expand({GraphEmitter.Jobs}.JobCall call)");
        writer.WriteLine($"var items = new global::System.Collections.Generic.List<{GraphEmitter.Jobs}.JobItem>();").Open("switch (call.Job)");
        foreach (var job in jobs)
        {
            var each = job.ForEach!;
            writer.Open($"case {CSharpText.Literal(job.Name)}:");
            foreach (var value in each.Values)
                writer.WriteLine($"{value.Type} {CSharpText.Identifier(value.Name)} = {value.Read};");
            writer.WriteLine($"foreach (var {CSharpText.Identifier(each.Item)} in {each.Source})");
            writer.Indent().WriteLine($"items.Add(call.Item<{each.Type}>({each.Key}, {CSharpText.Identifier(each.Item)}));").Outdent();
            writer.WriteLine("return items;").Close();
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }
}
