using JiraSandbox.Api;
using JiraSandbox.Faults;
using RulesDsl.FinOps.Sync;
using RulesDsl.FinOps.Tests.Tickets;
using RulesDsl.FinOps.Tickets;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Sync;

/// <summary>Whatever Jira answers to a create, over HTTP and with a search index that lags, there is one ticket in the end.</summary>
public sealed class TicketFaultTests : IDisposable
{
    // Long enough that a busy machine's first answer is in time: what is not is taken for a fault too.
    private static readonly SyncOptions Patience = new() { SettleAfter = TimeSpan.FromSeconds(4) };
    private static readonly SyncRules Rules = TestRules.Plain with { Route = _ => new Route { Board = "PAY" } };

    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(FaultKind.Unauthorized, TicketDelivery.Confirmed)]
    [InlineData(FaultKind.TooManyRequests, TicketDelivery.Confirmed)]
    [InlineData(FaultKind.ErrorBefore, TicketDelivery.Confirmed)]
    [InlineData(FaultKind.SilenceBefore, TicketDelivery.Confirmed)]
    [InlineData(FaultKind.ErrorAfter, TicketDelivery.Healed)]
    [InlineData(FaultKind.SilenceAfter, TicketDelivery.Healed)]
    [InlineData(FaultKind.Malformed, TicketDelivery.Healed)]
    [InlineData(FaultKind.Html, TicketDelivery.Healed)]
    [InlineData(FaultKind.Disconnect, TicketDelivery.Healed)]
    public async Task A_fault_costs_time_and_never_a_second_ticket(FaultKind fault, TicketDelivery delivery)
    {
        await using var site = await JiraSite.StartAsync();
        site.Server.Faults.IndexLag = TimeSpan.FromMilliseconds(200);
        site.Server.Faults.Add(new Fault(fault, JiraOperation.CreateIssue, RetryAfter: "1"));

        var outcome = await SendAsync(site);

        Assert.Equal(delivery, outcome.Delivery);
        Assert.Equal(1, site.CountTickets());
        Assert.Equal(["created,PAY-1"], _folder.Rows("SELECT status, remote_key FROM tickets"));
    }

    [Fact]
    public async Task A_refusal_is_parked_with_what_jira_said()
    {
        await using var site = await JiraSite.StartAsync();
        site.Server.Faults.Add(new Fault(FaultKind.BadRequest, JiraOperation.CreateIssue));

        var outcome = await SendAsync(site);

        Assert.Equal(TicketDelivery.Parked, outcome.Delivery);
        Assert.Contains("400", outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(0, site.CountTickets());
    }

    private async Task<TicketOutcome> SendAsync(JiraSite site)
    {
        using var http = new HttpClient();
        var tracker = new JiraTracker(
            http,
            new JiraOptions
            {
                Site = site.Server.Url, Email = site.Server.Email, Token = site.Server.Token,
                RequestTimeout = TimeSpan.FromMilliseconds(3500), RetryDelay = TimeSpan.FromMilliseconds(100),
            },
            TimeProvider.System);
        await tracker.FindByLabelAsync("PAY", "warm", CancellationToken.None);
        using var store = FinOpsStore.Open(_folder.Store);
        var steps = new SyncSteps(store, tracker, Rules, Patience, TimeProvider.System);
        store.Recommendations.Record("one", [SyncBench.Say("delete", "VM1")]);
        store.Recommendations.Complete("one", complete: true);
        return await steps.SendAsync(Assert.Single(steps.Reserve("one").Intents), CancellationToken.None);
    }
}
