using System.Collections;
using System.Globalization;

namespace RulesDsl.Testing;

/// <summary>Values as rules write them, for messages.</summary>
internal static class ShownValue
{
    private const int MostItems = 20;

    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => Quoted(text),
        char character => Quoted(character.ToString()),
        bool truth => truth ? "true" : "false",
        DateTimeOffset moment => moment.ToString(moment.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IDictionary map => Braced(map.Keys.Cast<object>().Select(key => $"{key}: {Of(map[key])}")),
        IEnumerable items => $"[{string.Join(", ", Shortened(items.Cast<object?>().Select(Of)))}]",
        _ => value.ToString() ?? "",
    };

    private static string Braced(IEnumerable<string> members) => $"{{ {string.Join(", ", Shortened(members))} }}";

    private static IEnumerable<string> Shortened(IEnumerable<string> items)
    {
        var shown = items.Take(MostItems + 1).ToList();
        return shown.Count > MostItems ? shown.Take(MostItems).Append("…") : shown;
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";
}
