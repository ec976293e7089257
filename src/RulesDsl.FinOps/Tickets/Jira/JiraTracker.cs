using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>
/// Jira Cloud by its REST API, version 3, with an account's email address and API token.
/// What it throws and returns never holds the token, even where Jira's answer repeats it.
/// </summary>
/// <remarks>Protocol: https://developer.atlassian.com/cloud/jira/platform/rest/v3/.</remarks>
public sealed class JiraTracker : ITicketTracker
{
    private const string Api = "rest/api/3/";

    private const string CredentialsAdvice = " (check the account's email address, and that its API token is right and has not expired)";

    // More pages than that for one label are a server that goes round in circles.
    private const int MostPages = 1000;

    private readonly JiraClient _client;
    private readonly JiraOptions _options;

    /// <summary>Uses <paramref name="http"/> for every request and leaves it to its owner.</summary>
    /// <exception cref="ArgumentException">The site is no address that the token may be sent to, or there is no account.</exception>
    public JiraTracker(HttpClient http, JiraOptions options, TimeProvider clock)
    {
        if (!options.Site.IsAbsoluteUri || (options.Site.Scheme != Uri.UriSchemeHttps && !(options.Site.Scheme == Uri.UriSchemeHttp && options.Site.IsLoopback)))
            throw new ArgumentException("the site must be an https address such as https://example.atlassian.net/ (http only on this machine)", nameof(options));
        if (options.Site.UserInfo.Length > 0 || options.Site.Query.Length > 0 || !options.Site.AbsolutePath.EndsWith('/'))
            throw new ArgumentException("the site must be an address that ends in a slash, without user or query", nameof(options));
        if (options.Email.Length == 0 || options.Token.Length == 0)
            throw new ArgumentException("the account's email address and API token must be given", nameof(options));
        _client = new JiraClient(http, options, clock);
        _options = options;
    }

    /// <inheritdoc/>
    public string Name => "jira";

    /// <inheritdoc/>
    public async Task<string> SignInAsync(CancellationToken cancellation)
    {
        var user = await AskAsync(HttpMethod.Get, "myself", null, cancellation);
        return JiraJson.Text(user, "displayName") ?? JiraJson.Text(user, "accountId") ?? throw Unreadable("myself", "names nobody");
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset> GetTimeAsync(CancellationToken cancellation)
    {
        var reply = await _client.SendAsync(HttpMethod.Get, $"{Api}serverInfo", null, cancellation);
        var server = Require("serverInfo", reply);
        return JiraJson.Time(JiraJson.Text(server, "serverTime")) ?? ((JiraReply.Answered)reply).Answer.Date ?? throw Unreadable("serverInfo", "holds no time");
    }

    /// <inheritdoc/>
    public async Task<CreateOutcome> CreateAsync(TicketDraft draft, CancellationToken cancellation) =>
        await _client.SendAsync(HttpMethod.Post, $"{Api}issue", JiraIssue.Write(draft, _options.IssueType), cancellation) switch
        {
            JiraReply.NotSent notSent => new CreateOutcome.Retry(_options.RetryDelay, Say("issue", notSent.Reason)),
            JiraReply.Lost lost => new CreateOutcome.Uncertain(Say("issue", lost.Reason)),
            JiraReply.Answered { Answer: var answer } => OutcomeOf(answer),
            var other => throw new InvalidOperationException($"the reply {other.GetType().Name} has no outcome"),
        };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RemoteTicket>> FindByLabelAsync(string board, string label, CancellationToken cancellation)
    {
        var jql = Jql.OfLabel(board, JiraLabel.Of(label));
        var found = new List<RemoteTicket>();
        string? token = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await SearchAsync(jql, token, cancellation);
            found.AddRange(page.Tickets);
            if (page.NextPageToken is null)
                return found;
            token = page.NextPageToken;
        }

        throw Unreadable("search/jql", $"goes on after {MostPages} pages");
    }

    /// <inheritdoc/>
    public Task<TicketPage> PollAsync(string label, DateTimeOffset since, string? pageToken, CancellationToken cancellation) =>
        SearchAsync(Jql.UpdatedSince(JiraLabel.Of(label), since), pageToken, cancellation);

    /// <inheritdoc/>
    /// <remarks><paramref name="status"/> is a status' name, or the key of a category, <c>new</c>, <c>indeterminate</c> or <c>done</c>: then the first transition into it is taken.</remarks>
    public async Task<TransitionOutcome> MoveAsync(string remoteId, string status, CancellationToken cancellation)
    {
        var before = await GetAsync(remoteId, cancellation);
        if (Stands(before.Status, before.StatusCategory, status))
            return new TransitionOutcome(true, before.Status, null);

        var path = $"issue/{Uri.EscapeDataString(remoteId)}/transitions";
        var ways = ReadTransitions(await AskAsync(HttpMethod.Get, path, null, cancellation), path);
        var way = ways.Find(way => way.Status.Equals(status, StringComparison.OrdinalIgnoreCase)) ?? ways.Find(way => Stands(way.Status, way.Category, status));
        if (way is null)
        {
            var there = ways.Count == 0 ? "nowhere" : $"to {string.Join(", ", ways.Select(way => $"'{way.Status}'").Distinct())}";
            return new TransitionOutcome(false, before.Status, $"no transition leads from '{before.Status}' to '{status}', only {there}");
        }

        var reply = await _client.SendAsync(
            HttpMethod.Post, $"{Api}{path}", new JsonObject { ["transition"] = new JsonObject { ["id"] = way.Id } }, cancellation);

        // Whatever was answered, where the ticket stands is what counts.
        var after = await GetAsync(remoteId, cancellation);
        return Stands(after.Status, after.StatusCategory, status)
            ? new TransitionOutcome(true, after.Status, null)
            : new TransitionOutcome(false, after.Status, Say(path, ReasonOf(reply)));
    }

    private CreateOutcome OutcomeOf(JiraAnswer answer)
    {
        var said = Say("issue", $"answered {answer.Describe()}");
        return answer.Status switch
        {
            HttpStatusCode.Created => answer.Body is { } body && JiraJson.Text(body, "id") is { Length: > 0 } id && JiraJson.Text(body, "key") is { Length: > 0 } key
                ? new CreateOutcome.Confirmed(id, key)
                : new CreateOutcome.Uncertain($"{said}, but not which issue was made"),

            // Nothing was made, and the next one fares no better until somebody puts the credentials right: no fault of this ticket.
            HttpStatusCode.Unauthorized => new CreateOutcome.Retry(_options.RetryDelay, said + CredentialsAdvice),
            HttpStatusCode.TooManyRequests => new CreateOutcome.Retry(answer.RetryAfter ?? _options.RetryDelay, said),
            HttpStatusCode.RequestTimeout => new CreateOutcome.Uncertain(said),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.InternalServerError => new CreateOutcome.Rejected(said),
            _ => new CreateOutcome.Uncertain(said),
        };
    }

    private async Task<RemoteTicket> GetAsync(string remoteId, CancellationToken cancellation)
    {
        var path = $"issue/{Uri.EscapeDataString(remoteId)}?fields={string.Join(',', JiraIssue.Fields)}";
        return JiraIssue.Read(await AskAsync(HttpMethod.Get, path, null, cancellation)) ?? throw Unreadable(path, "is no issue");
    }

    private async Task<TicketPage> SearchAsync(string jql, string? pageToken, CancellationToken cancellation)
    {
        var request = new JsonObject
        {
            ["jql"] = jql,
            ["fields"] = new JsonArray([.. JiraIssue.Fields.Select(field => JsonValue.Create(field))]),
            ["maxResults"] = _options.PageSize,
        };
        if (pageToken is not null)
            request["nextPageToken"] = pageToken;
        var page = await AskAsync(HttpMethod.Post, "search/jql", request, cancellation);
        if (JiraJson.Member(page, "issues") is not { ValueKind: JsonValueKind.Array } issues)
            throw Unreadable("search/jql", "has no issues");
        var tickets = issues.EnumerateArray()
            .Select(issue => JiraIssue.Read(issue) ?? throw Unreadable("search/jql", $"has an issue '{JiraJson.Text(issue, "key")}' without id, key, status or time"))
            .ToArray();

        // Jira has been seen to give the last page's own token once more.
        var next = JiraJson.Text(page, "nextPageToken");
        return new TicketPage(tickets, string.IsNullOrEmpty(next) || next == pageToken ? null : next);
    }

    private List<JiraTransition> ReadTransitions(JsonElement answer, string path)
    {
        if (JiraJson.Member(answer, "transitions") is not { ValueKind: JsonValueKind.Array } transitions)
            throw Unreadable(path, "has no transitions");
        return transitions.EnumerateArray().Select(transition => JiraTransition.Read(transition) ?? throw Unreadable(path, "has a transition that leads nowhere")).ToList();
    }

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation) =>
        Require(path, await _client.SendAsync(method, $"{Api}{path}", body, cancellation));

    private JsonElement Require(string path, JiraReply reply)
    {
        if (reply is JiraReply.Answered { Answer: { Status: HttpStatusCode.OK, Body: { ValueKind: JsonValueKind.Object } body } })
            return body;
        var answer = (reply as JiraReply.Answered)?.Answer;
        throw new TrackerException(Say(path, ReasonOf(reply)))
        {
            RetryAfter = answer?.RetryAfter ?? (answer?.Status == HttpStatusCode.TooManyRequests ? _options.RetryDelay : null),
        };
    }

    private static string ReasonOf(JiraReply reply) => reply switch
    {
        JiraReply.NotSent notSent => notSent.Reason,
        JiraReply.Lost lost => lost.Reason,
        JiraReply.Answered { Answer: var answer } => $"answered {answer.Describe()}{(answer.Status == HttpStatusCode.Unauthorized ? CredentialsAdvice : "")}",
        _ => throw new InvalidOperationException($"the reply {reply.GetType().Name} has no reason"),
    };

    private TrackerException Unreadable(string path, string what) => new(Say(path, $"answered something that {what}"));

    private string Say(string path, string reason) => $"Jira at {_options.Site.Authority} ({Api}{path.Split('?')[0]}) {reason}";

    // A name is compared without case, a category's key with it: "Done" is where the work was done, "done" may be "Won't do" as well.
    private static bool Stands(string status, string category, string wanted) =>
        status.Equals(wanted, StringComparison.OrdinalIgnoreCase) || category == wanted;
}
