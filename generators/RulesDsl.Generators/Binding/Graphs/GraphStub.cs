using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>What is left of a graph with errors: the methods that a class which implements it overrides, and those that others call.</summary>
internal static class GraphStub
{
    public static BoundGraph Of(BoundGraph graph)
    {
        // Of two jobs that would become one method, the first; of one that would become what the class has already, none.
        var taken = new HashSet<string>(StringComparer.Ordinal) { graph.Name };
        return graph with
        {
            Jobs = graph.Jobs.Where(job => job.Body is null && Claims(taken, job)).Select(job => Of(job, taken)).ToEquatableArray(),
            Inputs = graph.Inputs.GroupBy(input => input.Name).Select(same => same.First()).ToEquatableArray(),
            Triggers = default,
            Crons = default,
        };
    }

    private static bool Claims(HashSet<string> taken, BoundJob job)
    {
        var method = GraphNames.Methods(job).First();
        return !GraphNames.IsMember(method) && taken.Add(method);
    }

    private static BoundJob Of(BoundJob job, HashSet<string> taken)
    {
        var isFree = job.Undo is { } undo && !GraphNames.IsMember(GraphNames.Method(undo)) && taken.Add(GraphNames.Method(undo));
        return job with { When = null, ForEach = null, Needs = default, Retry = null, Undo = isFree ? job.Undo : null };
    }
}
