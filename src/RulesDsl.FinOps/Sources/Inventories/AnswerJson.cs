using System.Globalization;
using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>Reads members of a cloud's answer. What is missing or of another type is null: answers differ from year to year.</summary>
internal static class AnswerJson
{
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

    public static decimal? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var number) ? number : null;

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static DateTimeOffset? Time(this JsonElement element, string name) => element.Member(name) is { } value ? ReadTime(value) : null;

    /// <summary>A time as the command line prints it (ISO 8601), or as boto's recordings keep it (<c>{"__class__": "datetime", "year": …}</c>).</summary>
    public static DateTimeOffset? ReadTime(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when DateTimeOffset.TryParse(
            value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) => time,
        JsonValueKind.Object when value.Text("__class__") == "datetime" => ReadParts(value),
        _ => null,
    };

    /// <summary>Tags as a list of <c>{"Key": …, "Value": …}</c>.</summary>
    public static Dictionary<string, string> Tags(this JsonElement element, string name = "Tags")
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in element.List(name))
        {
            if (tag.Text("Key") is { } key)
                tags[key] = tag.Text("Value") ?? "";
        }

        return tags;
    }

    private static DateTimeOffset? ReadParts(JsonElement value)
    {
        int Part(string name) => value.Number(name) is { } number and >= 0 and <= 9999 ? (int)number : 0;

        var (year, month, day) = (Part("year"), Part("month"), Part("day"));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)
            .AddHours(Part("hour")).AddMinutes(Part("minute")).AddSeconds(Part("second"));
    }
}
