using System.Text.Json.Nodes;
using JiraSandbox.Boards;

namespace JiraSandbox.Api;

/// <summary>Tells who asks, and what is asked.</summary>
internal sealed class AccountEndpoints(JiraSandboxServer server, IssueJson json, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rest/api/3/myself", MyselfAsync).WithMetadata(new OperationMetadata(JiraOperation.Myself));
        routes.MapGet("/rest/api/3/serverInfo", ServerInfoAsync).WithMetadata(new OperationMetadata(JiraOperation.ServerInfo));
    }

    private Task MyselfAsync(HttpContext context) =>
        Answer.WriteAsync(context, StatusCodes.Status200OK, json.User(new SandboxUser("5b10a2844c20165700ede200", "Sandbox Robot"), server.Email));

    private Task ServerInfoAsync(HttpContext context) => Answer.WriteAsync(context, StatusCodes.Status200OK, new JsonObject
    {
        ["baseUrl"] = server.Url.ToString(),
        ["version"] = "1001.0.0-SNAPSHOT",
        ["versionNumbers"] = new JsonArray(1001, 0, 0),
        ["deploymentType"] = "Cloud",
        ["serverTime"] = IssueJson.Time(clock.GetUtcNow()),
        ["serverTimeZone"] = "Etc/UTC",
        ["serverTitle"] = "JiraSandbox",
    });
}
