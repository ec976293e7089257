using System.Text;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Output.Runs;

/// <summary>
/// A run, and its jobs as a tree:
/// <code>
/// sync 2026-05: failed
///   why      job 'ticket' failed: 1 of 2 items failed
///   graph    Sync, version 3f2a
///   started  2026-05-01 10:00:00Z
///   since    2026-05-01 10:04:12Z
///   inputs   {"month":"2026-05"}
///
///   ✓ export     succeeded  2026-05-01 10:00:00Z, 2.1 s
///   ✗ ticket     failed     2026-05-01 10:00:02Z, 4 min 10 s: 1 of 2 items failed
///     ✓ rec-1    succeeded  2026-05-01 10:00:02Z, 3 s
///     ✗ rec-2    failed     2026-05-01 10:00:02Z, 4 min 10 s, attempt 6: no route
/// </code>
/// </summary>
internal sealed class RunText(Paper paper)
{
    private const int LongestValue = 200;

    public void Write(RunView view)
    {
        paper.Write($"{view.Run.Id}: ", Styles.Strong).WriteLine(RunWords.Of(view.Status), RunTexts.StyleOf(view.Status));
        if (view.Reason is { } reason)
            WriteMember("why", reason);

        WriteMember("graph", $"{view.Run.Graph}, version {view.Run.Version}");
        WriteMember("started", RunTexts.Of(view.Run.StartedAt) + (view.Run.Trigger is { } trigger ? $": {trigger}" : ""));
        WriteMember("since", RunTexts.Of(view.ChangedAt));
        WriteMember("inputs", Short(view.Run.Inputs.Span));
        foreach (var request in view.Asked)
            WriteMember("asked", Describe(request));

        if (view.Jobs.Count == 0)
            return;

        paper.WriteLine();
        var lines = view.Jobs.SelectMany(static job => (IEnumerable<(JobView Job, string Indent)>)[(job, "  "), .. job.Items.Select(static item => (item, "    "))]).ToList();
        var width = lines.Max(static line => line.Indent.Length + line.Job.Name.Length);
        var status = lines.Max(static line => RunWords.Of(line.Job.Job.Status).Length);
        foreach (var (job, indent) in lines)
            Write(job, indent, width, status);
    }

    private static string Describe(RunRequest request)
    {
        var what = new StringBuilder(RunWords.Of(request.Kind));
        if (request.Job.Length > 0)
            what.Append($" job '{request.Job}'");
        if (request.Item.Length > 0)
            what.Append($" for item '{request.Item}'");
        what.Append($", {RunTexts.Of(request.At)}, not answered yet");
        return what.Append(request.Reason is { } reason ? $": {reason}" : "").ToString();
    }

    private static string Short(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        return text.Length <= LongestValue ? text : $"{text.AsSpan(0, LongestValue)}…";
    }

    private void WriteMember(string name, string value) => paper.Write($"  {name,-7}  ", Styles.Quiet).WriteLine(value);

    private void Write(JobView view, string indent, int width, int status)
    {
        var job = view.Job;
        var style = RunTexts.StyleOf(job.Status);
        paper
            .Write($"{indent}{RunTexts.SignOf(job.Status)} ", style)
            .Write(view.Name.PadRight(width - indent.Length))
            .Write($"  {RunWords.Of(job.Status).PadRight(status)}", style)
            .WriteLine($"  {string.Join(", ", Facts(view))}{(job.Reason is { } reason ? $": {reason}" : "")}".TrimEnd());
    }

    private static IEnumerable<string> Facts(JobView view)
    {
        if ((view.StartedAt ?? view.EndedAt) is { } since)
            yield return RunTexts.Of(since);
        if (view.EndedAt - view.StartedAt is { } took)
            yield return DurationText.Of(took);
        if (view.Job.Attempt > 1)
            yield return $"attempt {view.Job.Attempt}";
        if (view.Job.AwaitsSignal)
            yield return view.Job.NotBefore is { } end ? $"waits for its signal until {RunTexts.Of(end)}" : "waits for its signal";
        else if (view.Job is { Status: JobStatus.Sleeping, NotBefore: { } next })
            yield return $"next attempt {RunTexts.Of(next)}";
    }
}
