using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>What is left of a graph with errors: the methods that a class which implements it overrides.</summary>
internal static class GraphStub
{
    public static BoundGraph Of(BoundGraph graph) => graph with
    {
        // Of two jobs that would become one method, the first; of one that would become what the class has already, none.
        Jobs = graph.Jobs
            .Where(job => GraphNames.Method(job.Name) != graph.Name && !GraphNames.IsMember(GraphNames.Method(job.Name)))
            .GroupBy(job => GraphNames.Method(job.Name))
            .Select(same => same.First() with { When = null, ForEach = null, Needs = default })
            .ToEquatableArray(),
        Inputs = graph.Inputs.GroupBy(input => input.Name).Select(same => same.First()).ToEquatableArray(),
        Triggers = default,
    };
}
