using System.Globalization;
using System.Text.Json;

namespace RulesDsl.Facts;

/// <summary>Values in the JSON of facts. Called by generated converters.</summary>
public static class FactJson
{
    private const string Day = "a day such as 2026-01-31";
    private const string Time = "a time such as 10:30:00";
    private const string Duration = "a duration such as 1.02:03:04";
    private const int LongestShown = 40;

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static bool ReadBool(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Misfit(ref reader, "true or false is expected"),
    };

    /// <summary>Text.</summary>
    /// <exception cref="FactMisfitException">There is something else, null included.</exception>
    public static string ReadText(ref Utf8JsonReader reader) => ReadText(ref reader, "text");

    /// <summary>A whole number of 32 bits.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static int ReadInt(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var value) ? value : throw Misfit(ref reader, "an int is expected");

    /// <summary>A whole number of 64 bits.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static long ReadLong(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) ? value : throw Misfit(ref reader, "a long is expected");

    /// <summary>A floating-point number, or the name of what JSON has no number for: <c>"NaN"</c>, <c>"Infinity"</c>, <c>"-Infinity"</c>.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var value))
            return value;
        if (reader.TokenType != JsonTokenType.String)
            throw Misfit(ref reader, "a double is expected");

        return reader.GetString() switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw Misfit(ref reader, "a double is expected"),
        };
    }

    /// <summary>Writes a floating-point number as <see cref="ReadDouble"/> reads it.</summary>
    public static void WriteDouble(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
            writer.WriteNumberValue(value);
        else
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A decimal number.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : throw Misfit(ref reader, reader.TokenType == JsonTokenType.Number ? "a decimal is expected, which goes to 79228162514264337593543950335" : "a decimal is expected");

    /// <summary>A moment, written <c>2026-01-31T10:00:00Z</c>.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static DateTimeOffset ReadDateTime(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var value) ? value : throw Misfit(ref reader, "a datetime such as 2026-01-31T10:00:00Z is expected");

    /// <summary>A guid, written <c>01234567-89ab-cdef-0123-456789abcdef</c>.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static Guid ReadGuid(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var value) ? value : throw Misfit(ref reader, "a guid is expected");

    /// <summary>A day, written <c>2026-01-31</c>.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static DateOnly ReadDate(ref Utf8JsonReader reader) =>
        DateOnly.TryParseExact(ReadText(ref reader, Day), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : throw Misfit(ref reader, Day + " is expected");

    /// <summary>A time of day, written <c>10:30</c> or longer.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static TimeOnly ReadTime(ref Utf8JsonReader reader) =>
        TimeOnly.TryParse(ReadText(ref reader, Time), CultureInfo.InvariantCulture, out var value) ? value : throw Misfit(ref reader, Time + " is expected");

    /// <summary>A duration, written <c>1.02:03:04</c> for a day, two hours, three minutes and four seconds.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static TimeSpan ReadDuration(ref Utf8JsonReader reader) =>
        TimeSpan.TryParse(ReadText(ref reader, Duration), CultureInfo.InvariantCulture, out var value) ? value : throw Misfit(ref reader, Duration + " is expected");

    /// <summary>A member of an enum by its name, whatever the case.</summary>
    /// <exception cref="FactMisfitException">There is something else.</exception>
    public static T ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var names = EnumNames<T>.Names;
            for (var i = 0; i < names.Length; i++)
            {
                if (reader.ValueTextEquals(names[i]))
                    return EnumNames<T>.Values[i];
            }

            if (EnumNames<T>.Find(reader.GetString()!) is { } value)
                return value;
        }

        throw Misfit(ref reader, $"one of {string.Join(", ", EnumNames<T>.Names)} is expected");
    }

    /// <summary>The key of an entry of a map.</summary>
    /// <exception cref="FactMisfitException">The text is no such value.</exception>
    public static T ReadKey<T>(string text)
        where T : IParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : throw new FactMisfitException($"the key of a {typeof(T).Name} is expected, not \"{Cut(text)}\"");

    /// <summary>The key of an entry of a map, a member of an enum by its name, whatever the case.</summary>
    /// <exception cref="FactMisfitException">The enum has no such member.</exception>
    public static T ReadEnumKey<T>(string text)
        where T : struct, Enum =>
        EnumNames<T>.Find(text) ?? throw new FactMisfitException($"one of {string.Join(", ", EnumNames<T>.Names)} is expected for a key, not \"{Cut(text)}\"");

    /// <summary>Goes into a list.</summary>
    /// <exception cref="FactMisfitException">There is none.</exception>
    public static void OpenList(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Misfit(ref reader, "a list is expected");
    }

    /// <summary>Goes into a map.</summary>
    /// <exception cref="FactMisfitException">There is none.</exception>
    public static void OpenMap(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Misfit(ref reader, "an object is expected");
    }

    /// <summary>What stands where something else is expected.</summary>
    internal static FactMisfitException Misfit(ref Utf8JsonReader reader, string expected) => new($"{expected}, not {Found(ref reader)}");

    private static string ReadText(ref Utf8JsonReader reader, string expected) =>
        reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw Misfit(ref reader, expected + " is expected");

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"\"{Cut(reader.GetString()!)}\"",
        JsonTokenType.Number => Cut(JsonElement.ParseValue(ref reader).GetRawText()),
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => reader.TokenType.ToString(),
    };

    /// <summary>As much of a text as a message shows.</summary>
    internal static string Cut(string text) => text.Length <= LongestShown ? text : text[..(char.IsHighSurrogate(text[LongestShown - 1]) ? LongestShown - 1 : LongestShown)] + "…";

    private static class EnumNames<T>
        where T : struct, Enum
    {
        public static readonly string[] Names = Enum.GetNames<T>();
        public static readonly T[] Values = Enum.GetValues<T>();

        public static T? Find(string text) =>
            Array.FindIndex(Names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase)) is >= 0 and var found ? Values[found] : null;
    }
}
