using System.Text.Json;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>A way on from where an issue stands.</summary>
/// <param name="Id">Good only from there.</param>
/// <param name="Status">The name of the status that it leads to.</param>
/// <param name="Category">The key of that status' category.</param>
internal sealed record JiraTransition(string Id, string Status, string Category)
{
    public static JiraTransition? Read(JsonElement transition) =>
        JiraJson.Text(transition, "id") is { } id && JiraJson.Member(transition, "to") is { } to && JiraJson.Text(to, "name") is { } name
            ? new JiraTransition(id, name, JiraJson.Member(to, "statusCategory") is { } category ? JiraJson.Text(category, "key") ?? "" : "")
            : null;
}
