using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Output.Runs;

/// <summary>
/// Runs, a line each:
/// <code>
/// RUN           GRAPH  STATUS     STARTED               SINCE
/// sync 2026-05  Sync   succeeded  2026-05-01 10:00:00Z  2026-05-01 10:04:12Z
/// </code>
/// </summary>
internal static class RunListText
{
    public static void Write(IReadOnlyList<RunSummary> runs, bool hasMore, Paper paper)
    {
        if (runs.Count == 0)
        {
            paper.WriteLine("no runs", Styles.Quiet);
            return;
        }

        var id = Math.Max("RUN".Length, runs.Max(static run => run.Run.Id.Length));
        var graph = Math.Max("GRAPH".Length, runs.Max(static run => run.Run.Graph.Length));
        var status = Math.Max("STATUS".Length, runs.Max(static run => RunWords.Of(run.Status).Length));
        paper.WriteLine($"{"RUN".PadRight(id)}  {"GRAPH".PadRight(graph)}  {"STATUS".PadRight(status)}  {"STARTED",-20}  SINCE", Styles.Quiet);
        foreach (var run in runs)
        {
            paper
                .Write($"{run.Run.Id.PadRight(id)}  ", Styles.Strong)
                .Write($"{run.Run.Graph.PadRight(graph)}  ")
                .Write(RunWords.Of(run.Status).PadRight(status), RunTexts.StyleOf(run.Status))
                .WriteLine($"  {RunTexts.Of(run.Run.StartedAt)}  {RunTexts.Of(run.ChangedAt)}");
        }

        if (hasMore)
            paper.WriteLine("… and older ones; --last shows more", Styles.Quiet);
    }
}
