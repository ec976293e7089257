using System.Text.Json.Nodes;
using JiraSandbox.Issues;

namespace JiraSandbox.Api;

/// <summary>Tells which ways lead on from where an issue stands, and takes one.</summary>
internal sealed class TransitionEndpoints(JiraSandboxServer server, IssueStore store, IssueJson json)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        const string path = "/rest/api/3/issue/{idOrKey}/transitions";
        routes.MapGet(path, GetAsync).WithMetadata(new OperationMetadata(JiraOperation.GetTransitions));
        routes.MapPost(path, PostAsync).WithMetadata(new OperationMetadata(JiraOperation.DoTransition));
    }

    private Task GetAsync(HttpContext context)
    {
        var issue = store.Find(IdOrKey(context)) ?? throw JiraRefusal.NoSuchIssue();
        var board = server.BoardOf(issue);
        var ways = board.From(issue.Status).Select(way => new JsonObject
        {
            ["id"] = way.Id,
            ["name"] = way.Name,
            ["to"] = json.Status(board.StatusOf(way.To)),
            ["hasScreen"] = false,
            ["isGlobal"] = false,
            ["isInitial"] = false,
            ["isAvailable"] = true,
            ["isConditional"] = false,
        });
        return Answer.WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["expand"] = "transitions", ["transitions"] = new JsonArray([.. ways]) });
    }

    private async Task PostAsync(HttpContext context)
    {
        var request = await Answer.ReadObjectAsync(context);
        var id = RequestJson.Object(request, "transition") is { } transition ? RequestJson.Text(transition, "id") : null;
        if (id is null)
            throw JiraRefusal.Query("You must specify a transition.");
        if (RequestJson.Object(request, "fields") is { Count: > 0 } fields)
            throw JiraRefusal.Fields(fields.ToDictionary(field => field.Key, field => $"Field '{field.Key}' cannot be set. It is not on the appropriate screen, or unknown."));

        _ = store.Change(IdOrKey(context), issue =>
        {
            var way = server.BoardOf(issue).From(issue.Status).FirstOrDefault(way => way.Id == id)
                ?? throw JiraRefusal.Query($"Transition id '{id}' is not valid for this issue.");
            return server.Take(issue, way);
        }) ?? throw JiraRefusal.NoSuchIssue();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static string IdOrKey(HttpContext context) => (string)context.Request.RouteValues["idOrKey"]!;
}
