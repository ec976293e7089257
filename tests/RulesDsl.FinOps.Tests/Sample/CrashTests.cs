using System.Globalization;
using JiraSandbox;
using JiraSandbox.Api;
using JiraSandbox.Faults;
using RulesDsl.FinOps.Tests.Sync;
using Xunit.Abstractions;

namespace RulesDsl.FinOps.Tests.Sample;

/// <summary>The sample's process is killed again and again, often between a request and the commit of its answer; then its tickets are counted.</summary>
public sealed class CrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Resources = 1_500;
    private static readonly int Kills = Sampling.IsLong ? 500 : 50;

    private readonly StoreFolder _crashed = new();
    private readonly StoreFolder _calm = new();
    private readonly Random _random = new(20261124);

    public void Dispose()
    {
        _crashed.Dispose();
        _calm.Dispose();
    }

    [Fact]
    public async Task Killed_at_random_instants_the_sample_makes_exactly_one_ticket_per_first_occurrence()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(Kills / 10), TimeProvider.System);
        await using var sandbox = await JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = _crashed.File("jira.db") }, limit.Token);
        var (kills, inFlight) = (0, 0);
        while (kills < Kills)
        {
            Trouble(sandbox);
            using var process = SampleProcess.Start(_crashed.Folder, sandbox, Resources, months: 120);
            await MomentAsync(sandbox, process, limit.Token);
            Assert.False(process.HasExited, "the sample ended by itself");
            await process.KillAsync();
            kills++;
            inFlight += MadeAndNotKnown() > 0 ? 1 : 0;
        }

        // Whoever comes last finds all months of those before it, and ends the one that was under way.
        sandbox.Faults.Clear();
        var months = Directory.GetFiles(_crashed.Folder, "report-*.txt").Length + 1;
        using var last = SampleProcess.Start(_crashed.Folder, sandbox, Resources, months);
        var (exitCode, said) = await last.EndAsync(limit.Token);
        Assert.True(exitCode == 0, said);

        output.WriteLine($"{kills} kills, {inFlight} of them between a send and its commit; {months} months, {sandbox.Issues.Count} tickets");
        Assert.True(inFlight >= Kills / 10, $"only {inFlight} kills fell between a send and its commit");
        Assert.Equal(["0"], _crashed.Rows("SELECT count(*) FROM outbox WHERE state <> 'confirmed'"));
        var first = _crashed.Rows("""
            SELECT t.remote_id FROM recommendations r
                JOIN recommendation_ticket_map m ON m.recommendation_id = r.id
                JOIN tickets t ON t.id = m.ticket_id
            WHERE r.id = r.first_recommendation_id
            """);
        Assert.Equal(first.Order(), sandbox.Issues.Select(issue => $"{issue.Id}").Order());
        Assert.Equal(sandbox.Issues.Count, sandbox.Issues.Select(issue => issue.Labels[0]).Distinct().Count());
        await CompareWithCalmAsync(months, limit.Token);
    }

    /// <summary>A run that nobody kills says the same, row by row.</summary>
    private async Task CompareWithCalmAsync(int months, CancellationToken cancellation)
    {
        await using var sandbox = await JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = _calm.File("jira.db") }, cancellation);
        using var process = SampleProcess.Start(_calm.Folder, sandbox, Resources, months);
        var (exitCode, said) = await process.EndAsync(cancellation);
        Assert.True(exitCode == 0, said);

        const string Recommendations = "SELECT id, run_id, recommendation, resource, first_recommendation_id, saving FROM recommendations ORDER BY id";
        Assert.Equal(_calm.Rows(Recommendations), _crashed.Rows(Recommendations));
        const string Map = "SELECT recommendation_id, first_recommendation_id, ticket_id FROM recommendation_ticket_map ORDER BY id";
        Assert.Equal(_calm.Rows(Map), _crashed.Rows(Map));
    }

    // Answers that come late, so that there is time to die in between; and now and then one that is lost.
    private void Trouble(JiraSandboxServer sandbox)
    {
        sandbox.Faults.Clear();
        sandbox.Faults.Add(new Fault(FaultKind.Slow, JiraOperation.CreateIssue, Times: _random.Next(1, 30), Delay: TimeSpan.FromMilliseconds(_random.Next(20, 200))));
        sandbox.Faults.Add(new Fault(FaultKind.ErrorAfter, JiraOperation.CreateIssue));
        sandbox.Faults.Add(new Fault(FaultKind.Slow, JiraOperation.CreateIssue, Times: 1000, Delay: TimeSpan.FromMilliseconds(_random.Next(20, 200))));
    }

    // One in three dies anywhere, from its first moments on; the others soon after a ticket of theirs was made.
    private async Task MomentAsync(JiraSandboxServer sandbox, SampleProcess process, CancellationToken cancellation)
    {
        if (_random.Next(3) == 0)
        {
            await WaitAsync(_random.Next(30, 2500), cancellation);
            return;
        }

        var before = sandbox.Issues.Count;
        for (var waited = 0; sandbox.Issues.Count == before && waited < 6000 && !process.HasExited; waited += 10)
            await WaitAsync(10, cancellation);
        await WaitAsync(_random.Next(0, 150), cancellation);
    }

    private int MadeAndNotKnown() =>
        File.Exists(_crashed.Store) && _crashed.Rows("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").Length == 1
            ? int.Parse(
                _crashed.Rows($"""
                    ATTACH '{_crashed.File("jira.db")}' AS jira;
                    SELECT count(*) FROM outbox o JOIN jira.tickets j ON j.labels LIKE '%' || o.intent_key || '%' WHERE o.state = 'sending'
                    """)[0],
                CultureInfo.InvariantCulture)
            : 0;

    private static Task WaitAsync(int milliseconds, CancellationToken cancellation) =>
        Task.Delay(TimeSpan.FromMilliseconds(milliseconds), TimeProvider.System, cancellation);
}
