using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using JiraSandbox.Api;
using JiraSandbox.Faults;
using Microsoft.Extensions.Time.Testing;
using RulesDsl.FinOps.Tickets;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>What the tracker makes of a Jira that fails, and how many tickets there are afterwards.</summary>
public sealed class JiraFaultTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory]
    [InlineData(FaultKind.BadRequest, typeof(CreateOutcome.Rejected), 0, "answered 400: The sandbox was told to refuse this request.")]
    [InlineData(FaultKind.Unauthorized, typeof(CreateOutcome.Retry), 0, "answered 401: Client must be authenticated")]
    [InlineData(FaultKind.TooManyRequests, typeof(CreateOutcome.Retry), 0, "answered 429: Rate limit exceeded.")]
    [InlineData(FaultKind.ErrorBefore, typeof(CreateOutcome.Uncertain), 0, "answered 500: Internal server error")]
    [InlineData(FaultKind.ErrorAfter, typeof(CreateOutcome.Uncertain), 1, "answered 500: Internal server error")]
    [InlineData(FaultKind.Malformed, typeof(CreateOutcome.Uncertain), 1, "answered 201 with application/json that is not JSON, but not which issue was made")]
    [InlineData(FaultKind.Html, typeof(CreateOutcome.Uncertain), 1, "answered 200 with text/html that is not JSON")]
    [InlineData(FaultKind.Huge, typeof(CreateOutcome.Uncertain), 1, "answered 201 with more than the 1048576 bytes that are read")]
    [InlineData(FaultKind.Disconnect, typeof(CreateOutcome.Uncertain), 1, "broke off: ")]
    [InlineData(FaultKind.Slow, typeof(CreateOutcome.Confirmed), 1, "10000")]
    public async Task A_create_comes_out_as_certain_as_the_answer_is(FaultKind kind, Type expected, int tickets, string said)
    {
        await using var site = await JiraSite.StartAsync();
        site.Spoil(kind);
        site.Server.Faults.Add(new Fault(kind, JiraOperation.CreateIssue, Delay: TimeSpan.FromMilliseconds(50)));

        var outcome = await site.Tracker.CreateAsync(JiraSite.Draft(), None);

        Assert.IsType(expected, outcome);
        Assert.Contains(said, outcome.ToString(), StringComparison.Ordinal);
        Assert.Equal(tickets, site.CountTickets());
        Assert.IsType<CreateOutcome.Confirmed>(await site.Tracker.CreateAsync(JiraSite.Draft("rd-2"), None));
    }

    [Theory]
    [InlineData(FaultKind.SilenceBefore, 0)]
    [InlineData(FaultKind.SilenceAfter, 1)]
    public async Task A_create_that_is_not_answered_in_time_is_uncertain(FaultKind kind, int tickets)
    {
        var clock = new FakeTimeProvider();
        await using var site = await JiraSite.StartAsync(clientClock: clock);
        site.Server.Faults.Add(new Fault(kind, JiraOperation.CreateIssue));

        var create = site.Tracker.CreateAsync(JiraSite.Draft(), None);
        while (site.CountTickets() < tickets)
            await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(create.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(
            new CreateOutcome.Uncertain($"Jira at {site.Server.Url.Authority} (rest/api/3/issue) did not answer within 30 s"), await create);
        Assert.Equal(tickets, site.CountTickets());
    }

    [Fact]
    public async Task The_label_tells_whether_an_uncertain_create_was_carried_out()
    {
        await using var site = await JiraSite.StartAsync();
        site.Server.Faults.Add(new Fault(FaultKind.ErrorAfter, JiraOperation.CreateIssue));
        site.Server.Faults.Add(new Fault(FaultKind.ErrorBefore, JiraOperation.CreateIssue));
        Assert.IsType<CreateOutcome.Uncertain>(await site.Tracker.CreateAsync(JiraSite.Draft("made"), None));
        Assert.IsType<CreateOutcome.Uncertain>(await site.Tracker.CreateAsync(JiraSite.Draft("not made"), None));

        Assert.Equal("PAY-1", Assert.Single(await site.Tracker.FindByLabelAsync("PAY", "made", None)).Key);
        Assert.Empty(await site.Tracker.FindByLabelAsync("PAY", "not made", None));
    }

    [Fact]
    public async Task The_label_is_found_no_sooner_than_the_index_has_it()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        await using var site = await JiraSite.StartAsync(clock);
        site.Server.Faults.IndexLag = TimeSpan.FromSeconds(5);
        site.Server.Faults.Add(new Fault(FaultKind.ErrorAfter, JiraOperation.CreateIssue));
        Assert.IsType<CreateOutcome.Uncertain>(await site.Tracker.CreateAsync(JiraSite.Draft(), None));

        Assert.Empty(await site.Tracker.FindByLabelAsync("PAY", "rd-1", None));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Single(await site.Tracker.FindByLabelAsync("PAY", "rd-1", None));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("999999999", 3600)]
    [InlineData("soon", 7)]
    [InlineData("-5", 7)]
    [InlineData(null, 7)]
    public async Task A_429_is_tried_again_when_Jira_says(string? header, int seconds)
    {
        await using var site = await JiraSite.StartAsync();
        site.Server.Faults.Add(new Fault(FaultKind.TooManyRequests, Times: 2, RetryAfter: header));

        var outcome = await site.Tracker.CreateAsync(JiraSite.Draft(), None);
        var error = await Assert.ThrowsAsync<TrackerException>(() => site.Tracker.PollAsync("finops", DateTimeOffset.UnixEpoch, null, None));

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<CreateOutcome.Retry>(outcome).After);
        Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
    }

    [Fact]
    public async Task A_date_to_try_again_at_is_measured_by_the_answers_own_clock()
    {
        var now = new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
        using var http = new HttpClient(new ScriptedHandler(() =>
        {
            var answer = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { Date = now } };
            answer.Headers.Add("Retry-After", now.AddSeconds(90).ToString("r", CultureInfo.InvariantCulture));
            return answer;
        }));

        // Ours is an hour ahead: by it the date is long past.
        var outcome = await TrackerOn(http, new FakeTimeProvider(now.AddHours(1))).CreateAsync(JiraSite.Draft(), None);

        Assert.Equal(TimeSpan.FromSeconds(90), Assert.IsType<CreateOutcome.Retry>(outcome).After);
    }

    [Theory]
    [InlineData(FaultKind.ErrorBefore, "answered 500: Internal server error")]
    [InlineData(FaultKind.Malformed, "answered 200 with application/json that is not JSON")]
    [InlineData(FaultKind.Html, "answered 200 with text/html that is not JSON")]
    [InlineData(FaultKind.Huge, "answered 200 with more than the 1048576 bytes that are read")]
    [InlineData(FaultKind.Disconnect, "broke off: ")]
    public async Task A_poll_that_cannot_be_read_says_what_was_answered(FaultKind kind, string said)
    {
        await using var site = await JiraSite.StartAsync();
        site.Spoil(kind);
        site.Server.Faults.Add(new Fault(kind, JiraOperation.Search));

        var error = await Assert.ThrowsAsync<TrackerException>(() => site.Tracker.PollAsync("finops", DateTimeOffset.UnixEpoch, null, None));

        Assert.StartsWith($"Jira at {site.Server.Url.Authority} (rest/api/3/search/jql) {said}", error.Message, StringComparison.Ordinal);
        Assert.Null(error.RetryAfter);
    }

    [Theory]
    [InlineData("""{"issues": 5}""", "has no issues")]
    [InlineData("""{"issues": [{"id": "1", "key": "PAY-1", "fields": {"status": null}}]}""", "has an issue 'PAY-1' without id, key, status or time")]
    [InlineData("""{"issues": [{"id": "1", "key": "\ud800"}]}""", "has an issue '' without id, key, status or time")]
    public async Task An_answer_of_another_shape_is_told_as_such(string body, string said)
    {
        using var http = new HttpClient(new ScriptedHandler(() => Json(HttpStatusCode.OK, body)));

        var error = await Assert.ThrowsAsync<TrackerException>(() => TrackerOn(http).PollAsync("finops", DateTimeOffset.UnixEpoch, null, None));

        Assert.EndsWith(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_token_that_comes_again_ends_the_search()
    {
        using var http = new HttpClient(new ScriptedHandler(() => Json(HttpStatusCode.OK, """{"issues": [], "nextPageToken": "same"}""")));

        Assert.Equal("same", (await TrackerOn(http).PollAsync("finops", DateTimeOffset.UnixEpoch, null, None)).NextPageToken);
        Assert.Null((await TrackerOn(http).PollAsync("finops", DateTimeOffset.UnixEpoch, "same", None)).NextPageToken);
        Assert.Empty(await TrackerOn(http).FindByLabelAsync("PAY", "rd-1", None));
    }

    [Fact]
    public async Task A_server_that_repeats_the_credentials_does_not_get_them_into_a_reason()
    {
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("me@example.com:secret-token"));
        using var http = new HttpClient(new ScriptedHandler(() => Json(
            HttpStatusCode.BadRequest, $$$"""{"errorMessages": ["secret-token", "Basic {{{basic}}}"], "errors": {"x": "{{{new string('x', 470)}}} secret-token"}}""")));

        var outcome = await TrackerOn(http).CreateAsync(JiraSite.Draft(), None);

        var reason = Assert.IsType<CreateOutcome.Rejected>(outcome).Reason;
        Assert.StartsWith("Jira at example.atlassian.net (rest/api/3/issue) answered 400: *** Basic *** x: xxx", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_made_no_ticket()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var http = new HttpClient();
        var tracker = TrackerOn(http, site: $"http://127.0.0.1:{port}/");

        var outcome = Assert.IsType<CreateOutcome.Retry>(await tracker.CreateAsync(JiraSite.Draft(), None));
        var error = await Assert.ThrowsAsync<TrackerException>(() => tracker.SignInAsync(None));

        Assert.Equal(TimeSpan.FromSeconds(7), outcome.After);
        Assert.StartsWith($"Jira at 127.0.0.1:{port} (rest/api/3/issue) could not be reached: ", outcome.Reason, StringComparison.Ordinal);
        Assert.StartsWith($"Jira at 127.0.0.1:{port} (rest/api/3/myself) could not be reached: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_closes_without_an_answer_leaves_a_create_uncertain()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = new HttpClient();
        var create = TrackerOn(http, site: $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/").CreateAsync(JiraSite.Draft(), None);
        using (var connection = await listener.AcceptTcpClientAsync())
            _ = await connection.GetStream().ReadAsync(new byte[16]);

        Assert.Contains("broke off: ", Assert.IsType<CreateOutcome.Uncertain>(await create).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_a_create_off_is_told_so()
    {
        await using var site = await JiraSite.StartAsync();
        site.Server.Faults.Add(new Fault(FaultKind.SilenceBefore));
        using var stop = new CancellationTokenSource();

        var create = site.Tracker.CreateAsync(JiraSite.Draft(), stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => create);
    }

    private static JiraTracker TrackerOn(HttpClient http, TimeProvider? clock = null, string site = "https://example.atlassian.net/") => new(
        http,
        new JiraOptions { Site = new Uri(site), Email = "me@example.com", Token = "secret-token", RetryDelay = TimeSpan.FromSeconds(7) },
        clock ?? TimeProvider.System);

    private static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
