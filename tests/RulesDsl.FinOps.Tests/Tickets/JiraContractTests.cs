using System.Text;
using System.Text.Json.Nodes;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>That the check by which client and sandbox are held to Jira's document finds what is wrong, and nothing else.</summary>
public sealed class JiraContractTests
{
    private const string Site = "http://127.0.0.1/rest/api/3/";

    [PublicDataFact]
    public void The_documents_own_examples_pass()
    {
        var examples = JsonNode.Parse(File.ReadAllText(PublicData.Path("jira", "examples.json")))!;

        Assert.Empty(Request("POST", "issue", examples["POST /rest/api/3/issue"]!["request"]!.ToJsonString()));
        Assert.Empty(Answer("POST", "issue", 201, examples["POST /rest/api/3/issue"]!["response_201"]!.ToJsonString()));
        Assert.Empty(Answer("POST", "issue", 400, examples["POST /rest/api/3/issue"]!["response_400"]!.ToJsonString()));
        Assert.Empty(Answer("GET", "issue/1/transitions", 200, examples["GET /rest/api/3/issue/{issueIdOrKey}/transitions"]!["response_200"]!.ToJsonString()));
        Assert.Empty(Request("POST", "issue/1/transitions", examples["POST /rest/api/3/issue/{issueIdOrKey}/transitions"]!["request"]!.ToJsonString()));
        Assert.Empty(Answer("GET", "myself", 200, examples["GET /rest/api/3/myself"]!["response_200"]!.ToJsonString()));
    }

    [PublicDataFact]
    public void A_request_that_the_document_does_not_allow_is_found()
    {
        Assert.Equal(["there is no such operation"], Request("POST", "issues", "{}"));
        Assert.Equal(["there is no such operation"], Request("PUT", "search/jql", "{}"));
        Assert.Equal(["there is no query parameter field"], Request("GET", "issue/1?field=status", null, null));
        Assert.Equal(["it takes no body"], Request("GET", "myself", "{}"));
        Assert.Equal(["the media type is text/plain"], Request("POST", "issue", "{}", "text/plain"));
        Assert.Equal(["#/fields ObjectExpected (IssueUpdateDetails)"], Request("POST", "issue", """{"fields": []}"""));
        Assert.Equal(["#/maxresults NoAdditionalPropertiesAllowed (SearchAndReconcileRequestBean)"], Request("POST", "search/jql", """{"jql": "", "maxresults": 5}"""));
        Assert.Equal(["#/fields ArrayExpected (SearchAndReconcileRequestBean)"], Request("POST", "search/jql", """{"fields": "status"}"""));
        Assert.StartsWith("it is no JSON", Assert.Single(Request("POST", "issue", "{")), StringComparison.Ordinal);
    }

    [PublicDataFact]
    public void An_answer_that_the_document_does_not_allow_is_found()
    {
        Assert.Equal(["it does not answer 418"], Answer("POST", "issue", 418, "{}"));
        Assert.Equal(["#/id StringExpected (CreatedIssue)"], Answer("POST", "issue", 201, """{"id": 10000, "key": "PAY-1"}"""));
        Assert.Equal(["#/error NoAdditionalPropertiesAllowed (ErrorCollection)"], Answer("POST", "search/jql", 400, """{"error": "no"}"""));
        Assert.Equal(["it has no body"], Answer("POST", "issue/1/transitions", 204, "{}"));
        Assert.Equal(
            ["status: #/name StringExpected (StatusDetails)"],
            Answer("POST", "search/jql", 200, """{"issues": [{"id": "1", "key": "PAY-1", "fields": {"status": {"name": 5}}}]}"""));
    }

    [PublicDataFact]
    public async Task Whatever_client_and_sandbox_say_to_each_other_is_checked()
    {
        await using var site = await JiraSite.StartAsync();

        await site.Tracker.SignInAsync(CancellationToken.None);
        await site.Tracker.GetTimeAsync(CancellationToken.None);
        await site.Tracker.CreateAsync(JiraSite.Draft(), CancellationToken.None);
        await site.Tracker.FindByLabelAsync("PAY", "rd-1", CancellationToken.None);
        await site.Tracker.MoveAsync("10000", "Done", CancellationToken.None);

        // The move is four of them: where it stands, which ways there are, the move, and where it stands now.
        Assert.Equal(8, site.CheckedExchanges);
    }

    [PublicDataFact]
    public async Task A_wrong_exchange_does_not_pass()
    {
        await using var site = await JiraSite.StartAsync();
        using var http = new HttpClient(new ContractHandler(JiraContract.Current!));
        using var request = new StringContent("""{"jql": "project = PAY", "fields": "summary"}""", Encoding.UTF8, "application/json");

        var error = await Assert.ThrowsAsync<ContractException>(() => http.PostAsync(new Uri(site.Server.Url, "rest/api/3/search/jql"), request));

        Assert.Equal(
            $"the request POST {site.Server.Url}rest/api/3/search/jql breaks Jira's OpenAPI document:\n  #/fields ArrayExpected (SearchAndReconcileRequestBean)", error.Message);
    }

    private static IReadOnlyList<string> Request(string method, string path, string? body, string? mediaType = "application/json") =>
        JiraContract.Current!.CheckRequest(method, new Uri(Site + path), mediaType, body);

    private static IReadOnlyList<string> Answer(string method, string path, int status, string body) =>
        JiraContract.Current!.CheckAnswer(method, new Uri(Site + path), status, "application/json", body);
}
