namespace RulesDsl.Jobs;

/// <summary>A graph as data.</summary>
/// <param name="Name">The name in the rules file.</param>
/// <param name="Version">A hash over the graph and its types (not over code): equal definitions have equal versions, in every build.</param>
/// <param name="Schedule">In which order jobs start.</param>
/// <param name="Inputs">The names of the run's inputs, in order.</param>
/// <param name="Jobs">The jobs, in file order.</param>
public sealed record GraphDefinition(
    string Name, string Version, GraphSchedule Schedule, IReadOnlyList<string> Inputs, IReadOnlyList<JobDefinition> Jobs)
{
    /// <summary>When the clock starts a run; a graph with inputs has none.</summary>
    public IReadOnlyList<CronTrigger> Crons { get; init; } = [];

    /// <summary>What becomes of a run that a trigger starts while another one goes on.</summary>
    public OverlapPolicy Overlap { get; init; } = OverlapPolicy.Allow;
}
