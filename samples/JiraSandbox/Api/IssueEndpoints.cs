using System.Globalization;
using System.Text.Json.Nodes;
using JiraSandbox.Issues;

namespace JiraSandbox.Api;

/// <summary>Creates an issue and tells one.</summary>
internal sealed class IssueEndpoints(JiraSandboxServer server, IssueStore store, IssueJson json)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/rest/api/3/issue", CreateAsync).WithMetadata(new OperationMetadata(JiraOperation.CreateIssue));
        routes.MapGet("/rest/api/3/issue/{idOrKey}", GetAsync).WithMetadata(new OperationMetadata(JiraOperation.GetIssue));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var issue = store.Create(new NewIssueReader(server.Boards, server.Users).Read(await Answer.ReadObjectAsync(context)));
        await Answer.WriteAsync(context, StatusCodes.Status201Created, new JsonObject
        {
            ["id"] = issue.Id.ToString(CultureInfo.InvariantCulture),
            ["key"] = issue.Key,
            ["self"] = $"{server.Url}rest/api/3/issue/{issue.Id}",
        });
    }

    private Task GetAsync(HttpContext context)
    {
        var issue = store.Find((string)context.Request.RouteValues["idOrKey"]!) ?? throw JiraRefusal.NoSuchIssue();
        var asked = context.Request.Query["fields"].SelectMany(fields => (fields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return Answer.WriteAsync(context, StatusCodes.Status200OK, json.Issue(issue, asked));
    }
}
