using System.Globalization;
using RulesDsl.Jobs;
using Spectre.Console;

namespace FinOps;

/// <summary>What somebody in front of it sees: bars in a terminal, lines in a file.</summary>
internal sealed class SampleScreen(IAnsiConsole console, TimeProvider clock)
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(100);

    private readonly bool _isTerminal = console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi;

    public void Say(string line) => console.Profile.Out.Writer.WriteLine(line);

    public void Print(string text) => console.Profile.Out.Writer.WriteLine(text);

    /// <summary>Shows a run until it ends.</summary>
    public async Task FollowAsync(string period, JobRun run, CancellationToken cancellation)
    {
        Say($"Sync {period}");
        if (_isTerminal)
            await FollowWithBarsAsync(run, cancellation);
        else
            await FollowWithLinesAsync(run, cancellation);
    }

    private Task FollowWithBarsAsync(JobRun run, CancellationToken cancellation) =>
        console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn()).StartAsync(async progress =>
        {
            var bars = run.Jobs.ToDictionary(job => job.Name, job => progress.AddTask(job.Name, autoStart: false));
            void Show(IReadOnlyList<JobSnapshot> jobs)
            {
                foreach (var job in jobs)
                    Draw(bars[job.Name], job);
            }

            await WatchAsync(run, Show, cancellation);
        });

    private static void Draw(ProgressTask bar, JobSnapshot job)
    {
        if (!bar.IsStarted && job.Status is not JobStatus.Waiting)
            bar.StartTask();
        bar.MaxValue = Math.Max(1, job.Items.Count);
        bar.Value = Ended(job.Status) ? bar.MaxValue : job.Items.Count(item => Ended(item.Status));
        if (job.Status is JobStatus.Failed or JobStatus.Skipped)
            bar.Description = $"{job.Name} ({Word(job.Status)})";
        if (Ended(job.Status))
            bar.StopTask();
    }

    private async Task FollowWithLinesAsync(JobRun run, CancellationToken cancellation)
    {
        var ended = new HashSet<string>();
        var quarters = new Dictionary<string, int>();
        void Show(IReadOnlyList<JobSnapshot> jobs)
        {
            foreach (var job in jobs)
            {
                var count = job.Items.Count(item => Ended(item.Status));
                if (job.Items.Count >= 8 && !Ended(job.Status) && count * 4 / job.Items.Count is var quarter && quarter > quarters.GetValueOrDefault(job.Name))
                {
                    quarters[job.Name] = quarter;
                    Say(string.Create(CultureInfo.InvariantCulture, $"  {job.Name}: {count} of {job.Items.Count}"));
                }

                if (Ended(job.Status) && ended.Add(job.Name))
                    Say($"  {job.Name}: {Word(job.Status)}{(job.Reason is null ? "" : $", {job.Reason}")}");
            }
        }

        await WatchAsync(run, Show, cancellation);
    }

    private async Task WatchAsync(JobRun run, Action<IReadOnlyList<JobSnapshot>> show, CancellationToken cancellation)
    {
        while (!run.Completion.IsCompleted)
        {
            show(run.Jobs);
            await Task.WhenAny(run.Completion, Task.Delay(Blink, clock, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }

        show(run.Jobs);
    }

    private static bool Ended(JobStatus status) => status is JobStatus.Succeeded or JobStatus.Failed or JobStatus.Skipped or JobStatus.Cancelled;

    private static string Word(JobStatus status) => status switch
    {
        JobStatus.Succeeded => "done",
        JobStatus.Failed => "failed",
        JobStatus.Skipped => "skipped",
        _ => "stopped",
    };
}
