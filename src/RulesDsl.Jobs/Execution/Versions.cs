namespace RulesDsl.Jobs;

/// <summary>A run goes on in the shape that it started with or not at all.</summary>
internal static class Versions
{
    /// <summary>Why a host that has this graph, or none of the name, cannot go on with the run.</summary>
    public static string WhyNot(JournalRun run, GraphDefinition? graph) => graph is null
        ? $"it is a run of graph '{run.Graph}', which this host does not have; it goes on when a host has version {run.Version} of it"
        : $"it started with version {run.Version} of graph '{run.Graph}', and this host has version {graph.Version}; it goes on when a host has the former";
}
