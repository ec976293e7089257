using System.Globalization;
using System.Text.Json.Nodes;
using JiraSandbox.Boards;
using JiraSandbox.Issues;

namespace JiraSandbox.Api;

/// <summary>Writes issues, statuses and people as Jira does.</summary>
internal sealed class IssueJson(JiraSandboxServer server)
{
    private static readonly string[] AllFields =
        ["summary", "description", "labels", "status", "resolution", "priority", "assignee", "project", "issuetype", "created", "updated"];

    /// <summary>An issue with the fields asked for: names, <c>*all</c>, <c>*navigable</c> and <c>-name</c>.</summary>
    public JsonObject Issue(Issue issue, IReadOnlyList<string> asked)
    {
        var written = new JsonObject
        {
            ["id"] = issue.Id.ToString(CultureInfo.InvariantCulture),
            ["key"] = issue.Key,
            ["self"] = $"{server.Url}rest/api/3/issue/{issue.Id}",
        };
        var all = asked.Any(name => name is "*all" or "*navigable") || asked.All(name => name.StartsWith('-'));
        var names = AllFields.Where(name => (all || asked.Contains(name)) && !asked.Contains($"-{name}")).ToArray();
        if (names.Length == 0)
            return written;
        var fields = new JsonObject();
        foreach (var name in names)
            fields[name] = Field(issue, name);
        written["fields"] = fields;
        return written;
    }

    public JsonObject User(SandboxUser user, string? email = null)
    {
        var written = new JsonObject
        {
            ["self"] = $"{server.Url}rest/api/3/user?accountId={user.AccountId}",
            ["accountId"] = user.AccountId,
            ["accountType"] = "atlassian",
            ["displayName"] = user.DisplayName,
            ["active"] = true,
            ["timeZone"] = "Etc/UTC",
        };
        if (email is not null)
            written["emailAddress"] = email;
        return written;
    }

    public JsonObject Status(Status status)
    {
        var (id, key, name, color) = status.Category switch
        {
            StatusCategory.New => (2, "new", "To Do", "blue-gray"),
            StatusCategory.Indeterminate => (4, "indeterminate", "In Progress", "yellow"),
            StatusCategory.Done => (3, "done", "Done", "green"),
            _ => throw new InvalidOperationException($"the status category {status.Category} has no key"),
        };
        return new JsonObject
        {
            ["self"] = $"{server.Url}rest/api/3/status/{status.Id}",
            ["id"] = status.Id,
            ["name"] = status.Name,
            ["statusCategory"] = new JsonObject
            {
                ["self"] = $"{server.Url}rest/api/3/statuscategory/{id}", ["id"] = id, ["key"] = key, ["name"] = name, ["colorName"] = color,
            },
        };
    }

    /// <summary>With milliseconds and an offset without a colon.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'+0000'", CultureInfo.InvariantCulture);

    private JsonNode? Field(Issue issue, string name)
    {
        var board = server.BoardOf(issue);
        return name switch
        {
            "summary" => issue.Summary,
            "description" => issue.Description is null ? null : JsonNode.Parse(issue.Description),
            "labels" => new JsonArray([.. issue.Labels.Select(label => JsonValue.Create(label))]),
            "status" => Status(board.StatusOf(issue.Status)),
            "resolution" => issue.Resolution is null ? null : new JsonObject { ["name"] = issue.Resolution },
            "priority" => Named("priority", Priority.Of(issue.Priority).Id, issue.Priority),
            "assignee" => issue.Assignee is null ? null : User(server.Users.First(user => user.AccountId == issue.Assignee)),
            "project" => Project(board),
            "issuetype" => Named("issuetype", IssueType.Of(issue.Type).Id, issue.Type),
            "created" => Time(issue.Created),
            "updated" => Time(issue.Updated),
            _ => throw new InvalidOperationException($"the field {name} is not written"),
        };
    }

    private JsonObject Project(Board board)
    {
        var project = Named("project", board.Id, board.Name);
        project["key"] = board.Key;
        return project;
    }

    private JsonObject Named(string kind, string id, string name) =>
        new() { ["self"] = $"{server.Url}rest/api/3/{kind}/{id}", ["id"] = id, ["name"] = name };
}
