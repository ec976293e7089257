using System.Text.Json.Nodes;
using JiraSandbox.Faults;
using JiraSandbox.Issues;
using JiraSandbox.Jql;

namespace JiraSandbox.Api;

/// <summary>Searches by JQL, a page at a time. Every page is of the moment of the first, so that none is missed while issues change.</summary>
internal sealed class SearchEndpoint(JiraSandboxServer server, IssueStore store, IssueJson json, FaultPlan faults)
{
    private const int DefaultPage = 50;
    private const int LargestPage = 100;

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/rest/api/3/search/jql", SearchAsync).WithMetadata(new OperationMetadata(JiraOperation.Search));

    private async Task SearchAsync(HttpContext context)
    {
        var request = await Answer.ReadObjectAsync(context);
        var jql = RequestJson.Text(request, "jql") ?? "";
        var query = JqlParser.Parse(jql, server.Boards);
        var size = Math.Clamp(RequestJson.Number(request, "maxResults") ?? DefaultPage, 1, LargestPage);

        var token = RequestJson.Text(request, "nextPageToken") is { } given
            ? PageToken.Read(given, jql)
            : new PageToken(jql, store.IndexedVersion(faults.IndexLag), 0);

        // One more than the page holds tells whether another follows.
        var found = store.Search(query, token.Version, token.Offset, size + 1);
        var fields = RequestJson.Texts(request, "fields") ?? ["id"];
        var answer = new JsonObject
        {
            ["issues"] = new JsonArray([.. found.Take(size).Select(issue => json.Issue(issue, fields))]),
            ["isLast"] = found.Count <= size,
        };
        if (found.Count > size)
            answer["nextPageToken"] = (token with { Offset = token.Offset + size }).Write();
        await Answer.WriteAsync(context, StatusCodes.Status200OK, answer);
    }
}
