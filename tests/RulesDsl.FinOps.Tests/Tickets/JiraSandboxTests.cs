using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using JiraSandbox;
using JiraSandbox.Faults;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>What the sandbox refuses, and that it does so in Jira's words: a client that is right here should be right there.</summary>
public sealed class JiraSandboxTests
{
    [Theory]
    [InlineData("project = PAY", "PAY-1 PAY-2")]
    [InlineData("project in (PAY, \"Platform\")", "PAY-1 PAY-2 PLAT-1")]
    [InlineData("project != PAY", "PLAT-1")]
    [InlineData("labels = finops AND NOT labels = rd-1", "PAY-2")]
    [InlineData("labels not in (rd-1, rd-2)", "PLAT-1")]
    [InlineData("labels is empty or labels = RD-2", "PAY-2 PLAT-1")]
    [InlineData("labels IS NOT EMPTY and (project = PLAT or status = 'in progress')", "PAY-2")]
    [InlineData("status = \"To Do\"", "PAY-1")]
    [InlineData("statusCategory = Done OR statusCategory = indeterminate", "PAY-2")]
    [InlineData("statusCategory = new", "PAY-1 PLAT-1")]
    [InlineData("key = pay-2", "PAY-2")]
    [InlineData("issuekey in (PAY-1, 10002)", "PAY-1 PLAT-1")]
    [InlineData("id = 10001", "PAY-2")]
    [InlineData("assignee is empty and resolution is empty and project = PLAT", "PLAT-1")]
    [InlineData("updated >= \"2026/11/24 09:02\"", "PAY-2 PLAT-1")]
    [InlineData("updated >= '2026-11-24 09:03'", "PAY-2")]
    [InlineData("updated >= 1795510920000", "PAY-2 PLAT-1")]
    [InlineData("updated >= 1795510979999", "PAY-2 PLAT-1")]
    [InlineData("updated > 2026-11-24 and created < \"2026/11/24 09:01\"", "PAY-1")]
    public async Task A_query_finds_what_it_says(string jql, string keys)
    {
        await using var server = await StartWithThreeIssuesAsync();

        var answer = await SearchAsync(server, $"{jql} ORDER BY key ASC");

        Assert.Equal(keys, string.Join(' ', answer["issues"]!.AsArray().Select(issue => (string)issue!["key"]!)));
    }

    [Theory]
    [InlineData("project is not empty order by updated", "PAY-2 PLAT-1 PAY-1")]
    [InlineData("project is not empty order by updated asc", "PAY-1 PLAT-1 PAY-2")]
    [InlineData("project is not empty order by project desc, key", "PLAT-1 PAY-1 PAY-2")]
    [InlineData("project is not empty", "PLAT-1 PAY-2 PAY-1")]
    public async Task A_query_sorts_as_it_says(string jql, string keys)
    {
        await using var server = await StartWithThreeIssuesAsync();

        var answer = await SearchAsync(server, jql);

        Assert.Equal(keys, string.Join(' ', answer["issues"]!.AsArray().Select(issue => (string)issue!["key"]!)));
    }

    [Theory]
    [InlineData("", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")]
    [InlineData("order by key", "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.")]
    [InlineData("colour = red", "Field 'colour' does not exist or you do not have permission to view it.")]
    [InlineData("project = NONE", "The value 'NONE' does not exist for the field 'project'.")]
    [InlineData("status in (Done, Nowhere)", "The value 'Nowhere' does not exist for the field 'status'.")]
    [InlineData("project PAY", "Error in the JQL Query: Expecting operator but got 'PAY'. (line 1, character 9)")]
    [InlineData("project =", "Error in the JQL Query: Expecting either a value, list or function before the end of the query.")]
    [InlineData("project = PAY labels = a", "Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'labels'. (line 1, character 15)")]
    [InlineData("(project = PAY", "Error in the JQL Query: Expecting ')' before the end of the query.")]
    [InlineData("labels = \"a", "Error in the JQL Query: The quoted string 'a' has not been completed. (line 1, character 10)")]
    [InlineData("labels = a.b", "Error in the JQL Query: The character '.' is a reserved JQL character. You must enclose it in a string or use the escape '\\u002e' instead. (line 1, character 11)")]
    [InlineData("project ~ PAY", "The operator '~' is not supported by the 'project' field.")]
    [InlineData("updated = yesterday", "Date value 'yesterday' for field 'updated' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.")]
    public async Task A_wrong_query_is_refused_as_Jira_refuses_it(string jql, string message)
    {
        await using var server = await StartAsync();

        var (status, body) = await PostAsync(server, "rest/api/3/search/jql", new JsonObject { ["jql"] = jql }.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(message, (string)body!["errorMessages"]![0]!);
        Assert.Empty(body["errors"]!.AsObject());
    }

    [Fact]
    public async Task A_query_nested_beyond_reason_is_refused()
    {
        await using var server = await StartAsync();

        var (status, _) = await PostAsync(server, "rest/api/3/search/jql", new JsonObject { ["jql"] = new string('(', 100_000) }.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Theory]
    [InlineData("summary", "\"a\\nb\"", "The summary is invalid because it contains newline characters.")]
    [InlineData("summary", "\" \"", "You must specify a summary of the issue.")]
    [InlineData("summary", "5", "Operation value must be a string")]
    [InlineData("labels", "[\"a b\"]", "The label 'a b' contains spaces which is invalid.")]
    [InlineData("labels", "\"a\"", "The data was not an array of strings")]
    [InlineData("description", "\"plain\"", "Operation value must be an Atlassian Document (see the Atlassian Document Format)")]
    [InlineData("priority", "{\"name\": \"Urgent\"}", "The priority selected is invalid.")]
    [InlineData("assignee", "{\"id\": \"nobody\"}", "User 'nobody' cannot be assigned issues.")]
    [InlineData("issuetype", "{\"name\": \"Wish\"}", "Specify a valid issue type")]
    [InlineData("project", "null", "valid project is required")]
    [InlineData("customfield_1", "1", "Field 'customfield_1' cannot be set. It is not on the appropriate screen, or unknown.")]
    public async Task A_wrong_field_is_refused_by_its_name_and_no_issue_is_made(string field, string value, string message)
    {
        await using var server = await StartAsync();
        var request = NewIssue();
        request["fields"]![field] = JsonNode.Parse(value);

        var (status, body) = await PostAsync(server, "rest/api/3/issue", request.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(message, (string)body!["errors"]![field]!);
        Assert.Single(body["errors"]!.AsObject());
        Assert.Empty(server.Issues);
    }

    [Theory]
    [InlineData(254, HttpStatusCode.Created)]
    [InlineData(255, HttpStatusCode.BadRequest)]
    public async Task A_summary_has_less_than_255_characters(int length, HttpStatusCode expected)
    {
        await using var server = await StartAsync();
        var request = NewIssue();
        request["fields"]!["summary"] = new string('s', length);

        Assert.Equal(expected, (await PostAsync(server, "rest/api/3/issue", request.ToJsonString())).Status);
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"fields\": 5}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"fields\": {\"a\": 1, \"a\": 2}}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_request_that_is_no_JSON_object_is_refused(string body, string mediaType, HttpStatusCode expected)
    {
        await using var server = await StartAsync();

        Assert.Equal(expected, (await PostAsync(server, "rest/api/3/issue", body, mediaType)).Status);
    }

    [Fact]
    public async Task A_transition_is_valid_only_from_the_status_that_it_leaves()
    {
        await using var server = await StartWithThreeIssuesAsync();

        var (status, body) = await PostAsync(server, "rest/api/3/issue/PAY-2/transitions", """{"transition": {"id": "11"}}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Transition id '11' is not valid for this issue.", (string)body!["errorMessages"]![0]!);
        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(server, "rest/api/3/issue/PAY-2/transitions", """{"transition": {"id": "22"}}""")).Status);
        Assert.Equal(("Done", "Done"), (server.Issues[1].Status, server.Issues[1].Resolution));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(server, "rest/api/3/issue/PAY-9/transitions", """{"transition": {"id": "22"}}""")).Status);
    }

    [Fact]
    public async Task A_resolution_goes_when_an_issue_is_reopened()
    {
        await using var server = await StartWithThreeIssuesAsync();

        Assert.Equal("Won't Do", server.Move("PAY-1", "Won't Do").Resolution);
        Assert.Null(server.Move("PAY-1", "To Do").Resolution);
        Assert.Throws<InvalidOperationException>(() => server.Move("PLAT-1", "Done"));
        Assert.Throws<InvalidOperationException>(() => server.Assign("PLAT-1", "nobody"));
    }

    [Fact]
    public async Task Requests_beyond_the_rate_limit_are_told_when_to_come_back()
    {
        var clock = new FakeTimeProvider();
        await using var server = await StartAsync(clock);
        server.Faults.RateLimit = new RateLimit(2, TimeSpan.FromSeconds(10));
        using var http = new HttpClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await http.SendAsync(Request(server, HttpMethod.Get, "rest/api/3/myself"));
            statuses.Add(answer.StatusCode);
            clock.Advance(TimeSpan.FromSeconds(1));
            if (i == 2)
                Assert.Equal(TimeSpan.FromSeconds(8), answer.Headers.RetryAfter!.Delta);
        }

        clock.Advance(TimeSpan.FromSeconds(7));
        using var later = await http.SendAsync(Request(server, HttpMethod.Get, "rest/api/3/myself"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Fact]
    public async Task Another_process_can_plan_faults_with_the_token_and_not_without_it()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.NoContent, (await PostAsync(server, "sandbox/faults", """{"kind": "errorBefore", "operation": "createIssue", "times": 2}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(server, "sandbox/faults", """{"operation": "createIssue"}""")).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(server, "rest/api/3/issue", NewIssue().ToJsonString())).Status);
        using var cleared = await http.SendAsync(Request(server, HttpMethod.Delete, "sandbox/faults"));
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await PostAsync(server, "rest/api/3/issue", NewIssue().ToJsonString())).Status);
        using var lag = await http.SendAsync(Request(server, HttpMethod.Put, "sandbox/index-lag/1500"));
        Assert.Equal(TimeSpan.FromSeconds(1.5), server.Faults.IndexLag);
        using var stranger = await http.DeleteAsync(new Uri(server.Url, "sandbox/faults"));
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task Issues_made_at_once_get_keys_of_their_own()
    {
        await using var server = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(server, "rest/api/3/issue", NewIssue().ToJsonString())));

        Assert.Equal(20, answers.Select(answer => (string)answer.Body!["key"]!).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"PAY-{number}"), server.Issues.Select(issue => issue.Key));
    }

    [Fact]
    public async Task A_server_on_the_same_file_goes_on_where_the_last_one_ended()
    {
        var folder = Directory.CreateTempSubdirectory("rulesdsl-jira-");
        var options = new JiraSandboxOptions { DatabasePath = Path.Combine(folder.FullName, "jira.db"), Token = "token" };
        await using (var server = await JiraSandboxServer.StartAsync(options))
            await PostAsync(server, "rest/api/3/issue", NewIssue().ToJsonString());
        await using (var server = await JiraSandboxServer.StartAsync(options))
            Assert.Equal("PAY-2", (string)(await PostAsync(server, "rest/api/3/issue", NewIssue().ToJsonString())).Body!["key"]!);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_at_the_start()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, new string('x', 5000));

        await Assert.ThrowsAsync<SqliteException>(() => JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = path }));

        File.Delete(path);
    }

    [Fact]
    public async Task The_page_shows_an_issue_in_its_column_and_runs_nothing_of_it()
    {
        await using var server = await StartAsync();
        var request = NewIssue();
        request["fields"]!["summary"] = "<script>alert(1)</script>";
        await PostAsync(server, "rest/api/3/issue", request.ToJsonString());
        using var http = new HttpClient();

        var page = await http.GetStringAsync(server.Url);

        Assert.Contains(
            "<h3>To Do <small>1</small></h3>\n<article>&lt;script&gt;alert(1)&lt;/script&gt;<br><small>PAY-1 · Medium · nobody</small></article>", page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Token, page, StringComparison.Ordinal);
    }

    // Kept in memory: these tests ask the server and no file.
    private static Task<JiraSandboxServer> StartAsync(TimeProvider? clock = null) =>
        JiraSandboxServer.StartAsync(new JiraSandboxOptions { DatabasePath = ":memory:", Clock = clock ?? TimeProvider.System });

    // PAY-1 at 09:00, PLAT-1 at 09:02, and PAY-2, made at 09:01 and begun at 09:03.
    private static async Task<JiraSandboxServer> StartWithThreeIssuesAsync()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 30, TimeSpan.Zero));
        var server = await StartAsync(clock);
        await PostAsync(server, "rest/api/3/issue", NewIssue("PAY", "finops", "rd-1").ToJsonString());
        clock.Advance(TimeSpan.FromMinutes(1));
        await PostAsync(server, "rest/api/3/issue", NewIssue("PAY", "finops", "rd-2").ToJsonString());
        clock.Advance(TimeSpan.FromMinutes(1));
        await PostAsync(server, "rest/api/3/issue", NewIssue("PLAT").ToJsonString());
        clock.Advance(TimeSpan.FromMinutes(1));
        server.Move("PAY-2", "In Progress");
        return server;
    }

    private static JsonObject NewIssue(string board = "PAY", params string[] labels) => new()
    {
        ["fields"] = new JsonObject
        {
            ["project"] = new JsonObject { ["key"] = board },
            ["issuetype"] = new JsonObject { ["name"] = "Task" },
            ["summary"] = "Delete disk",
            ["labels"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]),
        },
    };

    private static async Task<JsonNode> SearchAsync(JiraSandboxServer server, string jql)
    {
        var (status, body) = await PostAsync(server, "rest/api/3/search/jql", new JsonObject { ["jql"] = jql, ["fields"] = new JsonArray("status") }.ToJsonString());
        Assert.Equal(HttpStatusCode.OK, status);
        return body!;
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> PostAsync(
        JiraSandboxServer server, string path, string body, string mediaType = "application/json")
    {
        using var http = new HttpClient();
        using var request = Request(server, HttpMethod.Post, path);
        request.Content = new StringContent(body, Encoding.UTF8, mediaType);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    private static HttpRequestMessage Request(JiraSandboxServer server, HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(server.Url, path));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.Email}:{server.Token}")));
        return request;
    }
}
