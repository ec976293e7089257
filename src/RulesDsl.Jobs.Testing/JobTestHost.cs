namespace RulesDsl.Jobs.Testing;

/// <summary>
/// A host for tests, in virtual time: a graph that waits two days runs in milliseconds, and every run of a test goes the same way.
/// <code>
/// await using var test = await JobTestHost.StartAsync([new Approvals()]);
/// await approvals.StartAsync(test.Host, "invoice 7", invoice);
/// await test.AdvanceAsync(TimeSpan.FromDays(1));
/// await approvals.SignalApproveAsync(test.Host, "invoice 7", new Approval("Ann"));
/// var result = await test.EndAsync("invoice 7");
/// </code>
/// </summary>
public sealed class JobTestHost : IAsyncDisposable
{
    // So often a job may be seen at something of its own, such as reading a file, before it counts as waiting for virtual time. On a machine that is busy, glances take longer.
    private const int Patience = 100;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(1);

    private readonly IReadOnlyList<JobGraph> _graphs;
    private readonly JobTestOptions _options;
    private int? _crashAt;

    private JobTestHost(IReadOnlyList<JobGraph> graphs, JobTestOptions options)
    {
        (_graphs, _options) = (graphs, options);
        Clock = new VirtualClock(options.Start);
    }

    /// <summary>The host that executes; another one after <see cref="RestartAsync"/>.</summary>
    public JobHost Host { get; private set; } = null!;

    /// <summary>What has happened; it outlives hosts.</summary>
    public MemoryJournal Journal { get; } = new();

    /// <summary>The time.</summary>
    public VirtualClock Clock { get; }

    /// <summary>The graphs, in the order in which they were given.</summary>
    public IReadOnlyList<JobGraph> Graphs => _graphs;

    /// <summary>Whether the host crashed at the write that <see cref="CrashAtWrite"/> named.</summary>
    public bool HasCrashed { get; private set; }

    /// <summary>Starts a host.</summary>
    public static async Task<JobTestHost> StartAsync(IReadOnlyList<JobGraph> graphs, JobTestOptions? options = null)
    {
        var test = new JobTestHost(graphs, options ?? new JobTestOptions());
        test.Host = await test.NewHostAsync().ConfigureAwait(false);
        return test;
    }

    /// <summary>
    /// Runs a test once without a fault, and then once for every write of the journal with a crash right before it, and once with a crash right behind it. After a crash
    /// another host takes over, and the test is done again from its beginning, as whoever started it would: so it must start runs under ids that stay the same, and
    /// send a signal only to who still waits.
    /// </summary>
    /// <param name="graphs">Makes new graphs.</param>
    /// <param name="test">The test. It should end its runs, with <see cref="EndAsync"/>.</param>
    /// <param name="verify">What must hold behind it, whatever has crashed.</param>
    /// <param name="options">How hosts execute.</param>
    /// <returns>How many crashes there were.</returns>
    /// <exception cref="InvalidOperationException">The test fails behind a crash; the message says at which write.</exception>
    public static async Task<int> CrashEverywhereAsync(
        Func<IReadOnlyList<JobGraph>> graphs, Func<JobTestHost, Task> test, Func<JobTestHost, Task>? verify = null, JobTestOptions? options = null)
    {
        var crashes = 0;
        for (var (write, hasCrashed) = (0, true); hasCrashed; write++)
        {
            foreach (var isWritten in write == 0 ? [false] : new[] { false, true })
            {
                var host = await StartAsync(graphs(), options).ConfigureAwait(false);
                await using (host.ConfigureAwait(false))
                {
                    if (write > 0)
                        host.CrashAtWrite(write, isWritten);
                    try
                    {
                        await host.RunAsync(test).ConfigureAwait(false);
                        if (verify is not null)
                            await verify(host).ConfigureAwait(false);
                    }
                    catch (Exception e) when (write > 0)
                    {
                        throw new InvalidOperationException($"With a crash {(isWritten ? "behind" : "before")} write {write}: {e.Message}", e);
                    }

                    hasCrashed = write == 0 || host.HasCrashed;
                    crashes += host.HasCrashed ? 1 : 0;
                }
            }
        }

        return crashes;
    }

    /// <summary>Makes the process die, as far as the journal can tell, at one of its writes to come.</summary>
    /// <param name="number">Which, from 1.</param>
    /// <param name="isWritten">Whether that write still takes place, and only its answer is lost.</param>
    public void CrashAtWrite(int number, bool isWritten = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        _crashAt = Journal.Writes + number;
        Journal.Fault = () => HasCrashed || (!isWritten && Journal.Writes + 1 == _crashAt) ? Crash() : null;
        Journal.FaultBehind = () => isWritten && Journal.Writes == _crashAt ? Crash() : null;
    }

    /// <summary>Lets the host die without a word, and starts another one, which goes on with its runs.</summary>
    public async Task RestartAsync()
    {
        Journal.Abandon();
        await Host.DisposeAsync().ConfigureAwait(false);
        (_crashAt, Journal.Fault, Journal.FaultBehind) = (null, static () => null, static () => null);
        Host = await NewHostAsync().ConfigureAwait(false);
    }

    /// <summary>Waits until nothing more happens unless time passes or somebody does something.</summary>
    public async Task SettleAsync()
    {
        var activity = Host.Activity;
        var (changes, quiet) = (-1L, 0);
        while (!activity.IsIdle || activity.Attempts > 0)
        {
            var isQuiet = changes == activity.Changes && activity.IsIdle;
            (changes, quiet) = (activity.Changes, isQuiet ? quiet + 1 : 0);
            if (quiet > Patience)
                return; // What runs waits for virtual time, or for the test.

            await Task.Delay(Glance, TimeProvider.System).ConfigureAwait(false);
        }
    }

    /// <summary>Lets time go by; what is due meanwhile happens at its time.</summary>
    public async Task AdvanceAsync(TimeSpan time)
    {
        var end = Clock.GetUtcNow() + time;
        await SettleAsync().ConfigureAwait(false);
        while (Clock.NextDue is { } due && due <= end)
        {
            Move(due);
            await SettleAsync().ConfigureAwait(false);
        }

        Move(end);
        await SettleAsync().ConfigureAwait(false);
    }

    /// <summary>Lets as much time go by as a run needs to its end.</summary>
    /// <exception cref="InvalidOperationException">There is no such run, time alone does not end it (it waits for a signal, or is paused), or it takes longer than <see cref="JobTestOptions.LongestRun"/>.</exception>
    /// <exception cref="JournalException">The host has crashed: call <see cref="RestartAsync"/>.</exception>
    public async Task<RunResult> EndAsync(string runId)
    {
        var run = await Host.FindAsync(runId).ConfigureAwait(false) ?? throw new InvalidOperationException($"There is no run '{runId}'.");
        var latest = Clock.GetUtcNow() + _options.LongestRun;
        while (true)
        {
            await SettleAsync().ConfigureAwait(false);
            if (run.Completion.IsCompleted)
                return await run.Completion.ConfigureAwait(false);
            if (Clock.NextDue is not { } due)
                throw new InvalidOperationException($"Run '{runId}' does not end by itself: it is {run.Status}; {Stand(run)}.");
            if (due > latest)
                throw new InvalidOperationException($"Run '{runId}' has not ended after {_options.LongestRun}: {Stand(run)}.");

            Move(due);
        }
    }

    /// <summary>What has happened to a run.</summary>
    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    public async Task<RunHistory> HistoryAsync(string runId) =>
        await Journal.ReadAsync(runId).ConfigureAwait(false) ?? throw new InvalidOperationException($"There is no run '{runId}'.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task RunAsync(Func<JobTestHost, Task> test)
    {
        try
        {
            await test(this).ConfigureAwait(false);
        }
        catch (Exception) when (HasCrashed)
        {
            // Whatever it met then.
        }

        if (!HasCrashed)
            return;

        await RestartAsync().ConfigureAwait(false);
        HasCrashed = false;
        await test(this).ConfigureAwait(false);
        HasCrashed = true;
    }

    private JournalException Crash()
    {
        HasCrashed = true;
        return new JournalException("The process has died, as the test wants it.", isTransient: false);
    }

    private void Move(DateTimeOffset time)
    {
        if (time > Clock.GetUtcNow())
            Clock.SetUtcNow(time);
    }

    private static string Stand(JobRun run) => string.Join(", ", run.Jobs
        .SelectMany(static job => job.Items.Count == 0 ? [job] : job.Items)
        .Where(static job => job.Status is JobStatus.Waiting or JobStatus.Ready or JobStatus.Running or JobStatus.Sleeping)
        .Select(static job => $"job '{job.Name}'{(job.ItemKey is { } key ? $" of '{key}'" : "")} {(job.AwaitsSignal ? "waits for its signal" : $"is {job.Status}")}"));

    private Task<JobHost> NewHostAsync()
    {
        var options = new JobHostOptions();
        return JobHost.StartAsync(Journal, _graphs, options with
        {
            Clock = Clock,
            Json = _options.Json ?? options.Json,
            MaxConcurrentJobs = _options.MaxConcurrentJobs,
            Jitter = static () => 1,

            // Rarely, so that no test is busy with them; and what the journal refuses is a crash here.
            Lease = TimeSpan.FromDays(140),
            RequestInterval = TimeSpan.FromHours(1),
            JournalPatience = TimeSpan.Zero,
        });
    }
}
