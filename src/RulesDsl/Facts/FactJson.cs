using System.Globalization;
using System.Text.Json;

namespace RulesDsl.Facts;

/// <summary>Values in the JSON of facts for which the reader has no method of its own. Called by generated converters.</summary>
public static class FactJson
{
    /// <summary>Text.</summary>
    /// <exception cref="JsonException">There is something else, null included.</exception>
    public static string ReadText(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? reader.GetString()!
        : throw new JsonException($"Text is expected, not {reader.TokenType}.");

    /// <summary>A day, written <c>2026-01-31</c>.</summary>
    /// <exception cref="JsonException">There is something else.</exception>
    public static DateOnly ReadDate(ref Utf8JsonReader reader) =>
        ReadText(ref reader) is var text && DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a day such as 2026-01-31.");

    /// <summary>A time of day, written <c>10:30</c> or longer.</summary>
    /// <exception cref="JsonException">There is something else.</exception>
    public static TimeOnly ReadTime(ref Utf8JsonReader reader) =>
        ReadText(ref reader) is var text && TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a time of day such as 10:30:00.");

    /// <summary>A duration, written <c>1.02:03:04</c> for a day, two hours, three minutes and four seconds.</summary>
    /// <exception cref="JsonException">There is something else.</exception>
    public static TimeSpan ReadDuration(ref Utf8JsonReader reader) =>
        ReadText(ref reader) is var text && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a duration such as 1.02:03:04.");

    /// <summary>A member of an enum by its name, whatever the case.</summary>
    /// <exception cref="JsonException">There is something else.</exception>
    public static T ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum =>
        ReadText(ref reader) is var text && Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new JsonException($"'{text}' is not one of {string.Join(", ", Enum.GetNames<T>())}.");
}
