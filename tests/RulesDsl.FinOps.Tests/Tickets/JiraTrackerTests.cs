using JiraSandbox.Faults;
using Microsoft.Extensions.Time.Testing;
using RulesDsl.FinOps.Tickets;
using RulesDsl.FinOps.Tickets.Jira;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>The tracker against the sandbox, while all goes well.</summary>
public sealed class JiraTrackerTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_created_ticket_has_all_that_the_draft_says()
    {
        await using var site = await JiraSite.StartAsync();
        var draft = new TicketDraft("DATA", "Resize i-1", "Idle since May.\n\nSaves 10 USD.", ["rd-7", "finops"], "High", "5b10a2844c20165700ede21c");

        var outcome = await site.Tracker.CreateAsync(draft, None);

        Assert.Equal(new CreateOutcome.Confirmed("10000", "DATA-1"), outcome);
        var issue = Assert.Single(site.Server.Issues);
        Assert.Equal(("DATA", "Resize i-1", "Open", "High", "5b10a2844c20165700ede21c"), (issue.Board, issue.Summary, issue.Status, issue.Priority, issue.Assignee));
        Assert.Equal(["rd-7", "finops"], issue.Labels.ToArray());
        Assert.Equal(
            """{"type":"doc","version":1,"content":[{"type":"paragraph","content":[{"type":"text","text":"Idle since May."}]},{"type":"paragraph","content":[{"type":"text","text":"Saves 10 USD."}]}]}""",
            issue.Description);
    }

    [Fact]
    public async Task What_Jira_would_refuse_of_a_draft_is_put_right_before_it_is_sent()
    {
        await using var site = await JiraSite.StartAsync();
        var draft = JiraSite.Draft() with
        {
            Summary = $" Delete\r\n  {new string('x', 400)}",
            Description = $"tab\there\r\n\r\n\u2028\0{new string('é', 50_000)}\nlast",
            Labels = ["rd 1", "cost centre\n12", "", new string('l', 300)],
        };

        Assert.IsType<CreateOutcome.Confirmed>(await site.Tracker.CreateAsync(draft, None));

        var issue = Assert.Single(site.Server.Issues);
        Assert.Equal($"Delete {new string('x', 246)}…", issue.Summary);
        Assert.Equal(["rd-1", "cost-centre-12"], issue.Labels[..2].ToArray());
        Assert.Equal(255, issue.Labels[2].Length);
        Assert.EndsWith("… (cut here: the text is longer than Jira takes)\"}]}]}", issue.Description, StringComparison.Ordinal);
        Assert.InRange(issue.Description!.Length, 32_000, 32_767);
    }

    [Fact]
    public async Task A_ticket_that_the_board_refuses_is_rejected_with_every_reason()
    {
        await using var site = await JiraSite.StartAsync();

        var outcome = await site.Tracker.CreateAsync(JiraSite.Draft(board: "NONE") with { Priority = "Urgent" }, None);

        Assert.Equal(
            $"Jira at {site.Server.Url.Authority} (rest/api/3/issue) answered 400: project: valid project is required priority: The priority selected is invalid.",
            Assert.IsType<CreateOutcome.Rejected>(outcome).Reason);
        Assert.Equal(0, site.CountTickets());
    }

    [Fact]
    public async Task A_ticket_is_found_by_its_label_on_its_board_alone()
    {
        await using var site = await JiraSite.StartAsync();
        await site.Tracker.CreateAsync(JiraSite.Draft("a \"b\"\\c", "PLAT"), None);
        await site.Tracker.CreateAsync(JiraSite.Draft("other", "PLAT"), None);

        var found = Assert.Single(await site.Tracker.FindByLabelAsync("PLAT", "a \"b\"\\c", None));

        Assert.Equal(("10000", "PLAT-1", "Backlog", "new", null, "Delete disk vol-1", null), (found.Id, found.Key, found.Status, found.StatusCategory, found.Resolution, found.Summary, found.Assignee));
        Assert.Equal(["a-\"b\"\\c", "finops"], found.Labels);
        Assert.Empty(await site.Tracker.FindByLabelAsync("PAY", "a \"b\"\\c", None));
        Assert.Empty(await site.Tracker.FindByLabelAsync("PLAT", "a", None));
    }

    [Fact]
    public async Task All_pages_of_a_label_are_read()
    {
        await using var site = await JiraSite.StartAsync();
        for (var i = 0; i < 5; i++)
            await site.Tracker.CreateAsync(JiraSite.Draft($"rd-{i}"), None);

        var found = await site.TrackerAs(site.Server.Token, pageSize: 2).FindByLabelAsync("PAY", "finops", None);

        Assert.Equal(["PAY-1", "PAY-2", "PAY-3", "PAY-4", "PAY-5"], found.Select(ticket => ticket.Key));
    }

    [Fact]
    public async Task A_poll_tells_what_changed_since_a_time_with_the_oldest_change_first()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 10, 250, TimeSpan.Zero));
        await using var site = await JiraSite.StartAsync(clock);
        await site.Tracker.CreateAsync(JiraSite.Draft("rd-1"), None);
        await site.Tracker.CreateAsync(JiraSite.Draft("rd-2", "DATA"), None);
        clock.Advance(TimeSpan.FromMinutes(10));
        await site.Tracker.CreateAsync(JiraSite.Draft("rd-3") with { Labels = ["rd-3"] }, None);
        site.Server.Move("DATA-1", "Declined");
        clock.Advance(TimeSpan.FromMinutes(10));
        site.Server.Assign("PAY-1", "5b10a2844c20165700ede21a");

        var page = await site.Tracker.PollAsync("finops", clock.Start + TimeSpan.FromMinutes(5), null, None);

        Assert.Null(page.NextPageToken);
        Assert.Equal(["DATA-1", "PAY-1"], page.Tickets.Select(ticket => ticket.Key));
        Assert.Equal(("Declined", "done", "Won't Do"), (page.Tickets[0].Status, page.Tickets[0].StatusCategory, page.Tickets[0].Resolution));
        Assert.Equal(clock.Start + TimeSpan.FromMinutes(10), page.Tickets[0].Updated);
        Assert.Equal("5b10a2844c20165700ede21a", page.Tickets[1].Assignee);
    }

    [Fact]
    public async Task A_poll_from_the_very_instant_of_a_change_includes_it()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 10, 250, TimeSpan.Zero));
        await using var site = await JiraSite.StartAsync(clock);
        await site.Tracker.CreateAsync(JiraSite.Draft(), None);

        Assert.Single((await site.Tracker.PollAsync("finops", clock.Start, null, None)).Tickets);

        // Jira rounds down to the minute, so that a little more comes than was asked for, and never less.
        Assert.Single((await site.Tracker.PollAsync("finops", clock.Start.AddSeconds(49), null, None)).Tickets);
        Assert.Empty((await site.Tracker.PollAsync("finops", clock.Start.AddSeconds(50), null, None)).Tickets);
    }

    [Fact]
    public async Task Pages_of_one_poll_miss_nothing_while_tickets_change()
    {
        await using var site = await JiraSite.StartAsync();
        for (var i = 0; i < 6; i++)
            await site.Tracker.CreateAsync(JiraSite.Draft($"rd-{i}"), None);
        var tracker = site.TrackerAs(site.Server.Token, pageSize: 2);

        var keys = new List<string>();
        string? token = null;
        do
        {
            var page = await tracker.PollAsync("finops", DateTimeOffset.UnixEpoch, token, None);
            keys.AddRange(page.Tickets.Select(ticket => ticket.Key));
            token = page.NextPageToken;

            // The first ticket would go to the end of the list, and every other one up by one.
            site.Server.Assign(keys[0], "5b10a2844c20165700ede21a");
        }
        while (token is not null);

        Assert.Equal(["PAY-1", "PAY-2", "PAY-3", "PAY-4", "PAY-5", "PAY-6"], keys);
    }

    [Theory]
    [InlineData("PAY", "Won't Do", "Won't Do")]
    [InlineData("PAY", "done", "Done")]
    [InlineData("PAY", "indeterminate", "In Progress")]
    [InlineData("PLAT", "rejected", "Rejected")]
    [InlineData("PLAT", "new", "Backlog")]
    [InlineData("PLAT", "done", "Rejected")]
    [InlineData("DATA", "Closed", "Closed")]
    public async Task A_ticket_moves_by_the_transition_that_its_own_workflow_has(string board, string wanted, string status)
    {
        await using var site = await JiraSite.StartAsync();
        var created = Assert.IsType<CreateOutcome.Confirmed>(await site.Tracker.CreateAsync(JiraSite.Draft(board: board), None));

        Assert.Equal(new TransitionOutcome(true, status, null), await site.Tracker.MoveAsync(created.RemoteId, wanted, None));

        Assert.Equal(status, Assert.Single(site.Server.Issues).Status);
    }

    [Fact]
    public async Task A_ticket_from_which_no_transition_leads_there_stays_and_the_reason_names_where_it_could_go()
    {
        await using var site = await JiraSite.StartAsync();
        await site.Tracker.CreateAsync(JiraSite.Draft(board: "PLAT"), None);

        var outcome = await site.Tracker.MoveAsync("10000", "Done", None);

        Assert.Equal(
            new TransitionOutcome(false, "Backlog", "no transition leads from 'Backlog' to 'Done', only to 'Selected for Development', 'Rejected'"), outcome);
    }

    [Theory]
    [InlineData(FaultKind.ErrorAfter, true, "Done")]
    [InlineData(FaultKind.ErrorBefore, false, "To Do")]
    [InlineData(FaultKind.BadRequest, false, "To Do")]
    public async Task Where_a_ticket_stands_after_a_move_is_read_and_not_assumed(FaultKind kind, bool moved, string status)
    {
        await using var site = await JiraSite.StartAsync();
        await site.Tracker.CreateAsync(JiraSite.Draft(), None);
        site.Server.Faults.Add(new Fault(kind, JiraSandbox.Api.JiraOperation.DoTransition));

        var outcome = await site.Tracker.MoveAsync("10000", "Done", None);

        Assert.Equal((moved, status, !moved), (outcome.Moved, outcome.Status, outcome.Reason is not null));
    }

    [Fact]
    public async Task A_ticket_that_is_not_there_cannot_be_moved()
    {
        await using var site = await JiraSite.StartAsync();

        var error = await Assert.ThrowsAsync<TrackerException>(() => site.Tracker.MoveAsync("../99", "Done", None));

        Assert.Equal(
            $"Jira at {site.Server.Url.Authority} (rest/api/3/issue/..%2F99) answered 404: Issue does not exist or you do not have permission to see it.", error.Message);
    }

    [Fact]
    public async Task The_account_is_named_at_sign_in()
    {
        await using var site = await JiraSite.StartAsync();

        Assert.Equal("Sandbox Robot", await site.Tracker.SignInAsync(None));
        Assert.Equal("jira", site.Tracker.Name);
    }

    [Fact]
    public async Task A_wrong_token_is_told_with_what_to_check_and_never_shown()
    {
        await using var site = await JiraSite.StartAsync();
        var tracker = site.TrackerAs("wrong-token");

        var error = await Assert.ThrowsAsync<TrackerException>(() => tracker.SignInAsync(None));
        var outcome = Assert.IsType<CreateOutcome.Retry>(await tracker.CreateAsync(JiraSite.Draft(), None));

        Assert.Equal(
            $"Jira at {site.Server.Url.Authority} (rest/api/3/myself) answered 401: Client must be authenticated to access this resource. "
            + "(check the account's email address, and that its API token is right and has not expired)",
            error.Message);
        Assert.EndsWith("(check the account's email address, and that its API token is right and has not expired)", outcome.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-token", error + outcome.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, site.CountTickets());
    }

    [Fact]
    public async Task The_time_is_the_trackers()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 2, 3, 4, 5, 6, 789, TimeSpan.Zero));
        await using var site = await JiraSite.StartAsync(serverClock: clock);

        Assert.Equal(clock.Start, await site.Tracker.GetTimeAsync(None));
    }

    [Theory]
    [InlineData("http://example.atlassian.net/", "me", "secret")]
    [InlineData("https://me:secret@example.atlassian.net/", "me", "secret")]
    [InlineData("https://example.atlassian.net/jira", "me", "secret")]
    [InlineData("ftp://127.0.0.1/", "me", "secret")]
    [InlineData("https://example.atlassian.net/", "", "secret")]
    [InlineData("https://example.atlassian.net/", "me", "")]
    public void A_site_to_which_the_token_must_not_go_is_refused(string site, string email, string token)
    {
        using var http = new HttpClient();

        var error = Assert.Throws<ArgumentException>(
            () => new JiraTracker(http, new JiraOptions { Site = new Uri(site), Email = email, Token = token }, TimeProvider.System));

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
