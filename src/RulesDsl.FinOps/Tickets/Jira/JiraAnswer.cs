using System.Net;
using System.Text.Json;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>An answer read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="MediaType">What the body claims to be; null for no claim.</param>
/// <param name="Body">The body's JSON; null where it is no JSON, or empty.</param>
/// <param name="Said">What Jira said is wrong, on one line, not long and without credentials; empty for nothing.</param>
/// <param name="RetryAfter">How long Jira asks to wait, where it does.</param>
/// <param name="Date">The answer's own time.</param>
internal sealed record JiraAnswer(
    HttpStatusCode Status, string? MediaType, JsonElement? Body, string Said, TimeSpan? RetryAfter, DateTimeOffset? Date)
{
    public string Describe() => this switch
    {
        { Said.Length: > 0 } => $"{(int)Status}: {Said}",
        { Body: null, MediaType: not null } => $"{(int)Status} with {OneLine.Of(MediaType, 100)} that is not JSON",
        _ => $"{(int)Status}",
    };
}
