using System.Text.Json;
using System.Text.Json.Nodes;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Writes a draft as Jira's create request has it, and reads an issue as Jira tells it.</summary>
internal static class JiraIssue
{
    private const int SummaryLimit = 254;

    /// <summary>The fields that a <see cref="RemoteTicket"/> is made of.</summary>
    public static readonly string[] Fields = ["summary", "status", "resolution", "labels", "assignee", "updated"];

    public static JsonObject Write(TicketDraft draft, string issueType)
    {
        var fields = new JsonObject
        {
            ["project"] = new JsonObject { ["key"] = draft.Board },
            ["issuetype"] = new JsonObject { ["name"] = issueType },
            ["summary"] = OneLine.Of(draft.Summary, SummaryLimit),
            ["description"] = AtlassianDocument.Of(draft.Description),
            ["labels"] = new JsonArray([.. draft.Labels.Select(JiraLabel.Of).Where(label => label.Length > 0).Distinct().Select(label => JsonValue.Create(label))]),
        };
        if (draft.Priority is not null)
            fields["priority"] = new JsonObject { ["name"] = draft.Priority };
        if (draft.Assignee is not null)
            fields["assignee"] = new JsonObject { ["id"] = draft.Assignee };
        return new JsonObject { ["fields"] = fields };
    }

    /// <summary>Null where the issue lacks what every issue has.</summary>
    public static RemoteTicket? Read(JsonElement issue)
    {
        if (JiraJson.Text(issue, "id") is not { Length: > 0 } id || JiraJson.Text(issue, "key") is not { Length: > 0 } key || JiraJson.Member(issue, "fields") is not { } fields
            || JiraJson.Member(fields, "status") is not { } status || JiraJson.Text(status, "name") is not { } name || JiraJson.Member(status, "statusCategory") is not { } category
            || JiraJson.Text(category, "key") is not { } categoryKey || JiraJson.Time(JiraJson.Text(fields, "updated")) is not { } updated)
            return null;
        var labels = JiraJson.Member(fields, "labels") is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Select(JiraJson.Text).OfType<string>().ToArray()
            : [];
        return new RemoteTicket(
            id, key, name, categoryKey, JiraJson.Member(fields, "resolution") is { } resolution ? JiraJson.Text(resolution, "name") : null, updated, labels,
            JiraJson.Text(fields, "summary") ?? "", JiraJson.Member(fields, "assignee") is { } assignee ? JiraJson.Text(assignee, "accountId") : null);
    }
}
