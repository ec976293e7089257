using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Whether every job can start some day.</summary>
internal static class GraphOrder
{
    public static void Check(BindingContext context, GraphSyntax graph, IReadOnlyList<BoundJob> jobs)
    {
        // The first of two jobs of one name: the second has been reported.
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < jobs.Count; i++)
        {
            if (!places.ContainsKey(jobs[i].Name))
                places.Add(jobs[i].Name, i);
        }

        if (FindCycle(jobs, places) is { } cycle)
        {
            var start = places[cycle[0]];
            context.Report(GraphDiagnostics.Cycle(graph.Jobs[start].Name.Span, graph.Name.Text, cycle));
            return;
        }

        if (graph.Schedule?.Schedule is null or GraphSchedule.Parallel)
            return;
        var schedule = graph.Schedule.Schedule == GraphSchedule.Waves ? "waves" : "sequential";
        for (var i = 0; i < jobs.Count; i++)
        {
            foreach (var later in jobs[i].Needs.Where(need => places.TryGetValue(need, out var place) && place > i))
                context.Report(GraphDiagnostics.NeedsLaterJob(graph.Jobs[i].Name.Span, jobs[i].Name, later, schedule));
        }
    }

    // Walks along the needs without recursion: a rules file may have more jobs than the stack has room.
    private static List<string>? FindCycle(IReadOnlyList<BoundJob> jobs, Dictionary<string, int> places)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var first in jobs.Where(job => !done.Contains(job.Name)))
        {
            var path = new List<string> { first.Name };
            var next = new Stack<int>([0]);
            while (path.Count > 0)
            {
                var job = jobs[places[path[path.Count - 1]]];
                var index = next.Pop();
                if (index == job.Needs.Count)
                {
                    done.Add(job.Name);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                next.Push(index + 1);
                var need = job.Needs[index];
                if (path.IndexOf(need) is >= 0 and var start)
                    return [.. path.Skip(start), need];
                if (!done.Contains(need) && places.ContainsKey(need))
                {
                    path.Add(need);
                    next.Push(0);
                }
            }
        }

        return null;
    }
}
