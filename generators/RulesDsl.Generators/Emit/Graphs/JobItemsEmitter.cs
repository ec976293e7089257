using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Graphs;

namespace RulesDsl.Generators.Emit.Graphs;

/// <summary>The items of the jobs that run once for each of a list.</summary>
internal static class JobItemsEmitter
{
    private const string Items = $"global::System.Collections.Generic.IReadOnlyList<{GraphEmitter.Jobs}.JobItem>";

    public static void Emit(SourceWriter writer, GraphSpec graph, EmitScope scope)
    {
        var jobs = graph.Jobs.Where(job => job.ForEach is not null).ToList();
        if (jobs.Count == 0)
            return;

        writer.WriteLine().WriteLine("/// <inheritdoc/>");
        writer.Open($"protected sealed override {Items} Expand({GraphEmitter.Jobs}.JobCall call)");
        writer.WriteLine($"var items = new global::System.Collections.Generic.List<{GraphEmitter.Jobs}.JobItem>();").Open("switch (call.Job)");
        var lines = new LineMap(graph.Place.Path);
        foreach (var job in jobs)
        {
            var each = job.ForEach!;
            writer.Open($"case {CSharpText.Literal(job.Name)}:");
            foreach (var value in each.Values)
                writer.WriteLine($"var {CSharpText.Identifier(value.Name)} = {value.Read};");
            scope.Rule = job.Name;
            var item = CSharpText.Identifier(each.Item);
            lines.Write(writer, each.Source.Span, $"foreach (var {item} in ", Source(each, scope), ")");
            writer.Indent();
            lines.Write(writer, each.Key.Span, $"items.Add(call.Item<{each.Type}>(", Key(each, scope), $", {item}));");
            writer.Outdent();
            writer.WriteLine("return items;").Close();
        }

        writer.WriteLine("default:").Indent().WriteLine("throw UnknownJob(call.Job);").Outdent().Close().Close();
    }

    // Null has no elements.
    private static string Source(ForEachSpec each, EmitScope scope)
    {
        var source = PossibleNulls.In(each.Source);
        return source.Type.IsNullable ? $"{ExpressionEmitter.EmitAt(source, Precedence.Or, scope)} ?? []" : ExpressionEmitter.Emit(source, scope);
    }

    // A key is text in the journal; whatever it is has one spelling there, on every machine.
    private static string Key(ForEachSpec each, EmitScope scope)
    {
        var key = ExpressionEmitter.Emit(PossibleNulls.Without(each.Key), scope);
        return each.Key.Type switch
        {
            SimpleType { Kind: SimpleKind.String } => key,
            SimpleType { Kind: SimpleKind.Date } => $"({key}).ToString(\"yyyy-MM-dd\", global::System.Globalization.CultureInfo.InvariantCulture)",
            SimpleType { Kind: SimpleKind.Guid } or NamedType => $"({key}).ToString()",
            _ => $"({key}).ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
        };
    }
}
