using System.Text.Json;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Reads what is wrong out of Jira's error shape: <c>errorMessages</c>, and <c>errors</c> by field.</summary>
internal static class JiraErrors
{
    public static string Read(JsonElement? body) => body is { } answered ? string.Join(' ', Texts(answered)) : "";

    private static IEnumerable<string> Texts(JsonElement body)
    {
        if (JiraJson.Member(body, "errorMessages") is { ValueKind: JsonValueKind.Array } messages)
        {
            foreach (var message in messages.EnumerateArray())
                yield return JiraJson.Text(message) ?? "";
        }

        if (JiraJson.Member(body, "errors") is { ValueKind: JsonValueKind.Object } errors)
        {
            foreach (var error in errors.EnumerateObject())
                yield return $"{error.Name}: {JiraJson.Text(error.Value)}";
        }
    }
}
