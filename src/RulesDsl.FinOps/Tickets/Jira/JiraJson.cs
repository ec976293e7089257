using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Reads what Jira answers, taking nothing for granted: what is not there, or is something else, is null.</summary>
internal static class JiraJson
{
    public static JsonElement? Parse(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
            return null;
        try
        {
            var reader = new Utf8JsonReader(body);
            var element = JsonElement.ParseValue(ref reader);
            return reader.Read() ? null : element;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>A member of an object that is text.</summary>
    public static string? Text(JsonElement element, string name) => Member(element, name) is { } member ? Text(member) : null;

    /// <summary>The text itself.</summary>
    public static string? Text(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null; // Half a surrogate pair, escaped: JSON's grammar lets it pass, but it is no text.
        }
    }

    /// <summary>A time as Jira writes it, <c>2026-11-24T18:42:00.123+0000</c>: the offset may lack its colon.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : null;
}
