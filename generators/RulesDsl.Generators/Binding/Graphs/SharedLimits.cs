using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Whether all jobs of a graph that share a limit say the same of it. Graphs may differ: who writes one may not know the other.</summary>
internal static class SharedLimits
{
    public static void Check(BindingContext context, GraphSyntax graph)
    {
        var limits = new Dictionary<string, NumberSyntax>(StringComparer.Ordinal);
        foreach (var limit in graph.Jobs.Select(job => job.Concurrency).OfType<ConcurrencySyntax>())
        {
            if (!limits.TryGetValue(limit.Name.Text, out var first))
                limits.Add(limit.Name.Text, limit.AtMost);
            else if (first.Text != limit.AtMost.Text)
                context.Report(GraphDiagnostics.OutOfRange(limit.AtMost.Span, $"The limit '{limit.Name.Text}'", $"{first.Text}, as for the job above"));
        }
    }
}
