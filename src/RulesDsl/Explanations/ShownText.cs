using System.Collections;
using System.Globalization;
using System.Text.Json;
using RulesDsl.Testing;

namespace RulesDsl.Explanations;

/// <summary>Texts and values for people: on one line, and no longer than one likes to read.</summary>
internal static class ShownText
{
    private const int Longest = 200;
    private const int MostItems = 10;

    /// <summary>A text on one line.</summary>
    public static string Of(string text)
    {
        var isCut = text.Length > Longest;
        var kept = isCut ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] : text;
        return string.Concat(kept.Select(static character => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character)) + (isCut ? "…" : "");
    }

    /// <summary>A value as rules write it, on one line.</summary>
    public static string OfValue(object? value)
    {
        // Records write their members as the thread's culture does, and nothing here depends on that.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return Of(Shown(value));
        }
        catch (Exception)
        {
            // What tells of a value must not fail itself, and a value's own ToString may.
            return NameOf(value!);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static string Shown(object? value) => value switch
    {
        string { Length: > Longest } text => $"\"{text[..Longest]}…\"",
        TimeSpan span => Duration(span),
        JsonElement json => json.GetRawText(),
        IDictionary map => Braced(map.Keys.Cast<object>().Take(MostItems).Select(key => $"{key}: {OfValue(map[key])}"), map.Count),
        SaidMembers said => Braced(said.Select(static member => $"{member.Key} = {OfValue(member.Value)}"), said.Count),
        ICollection items => Bracketed(items.Cast<object?>().Take(MostItems).Select(OfValue), items.Count),
        IReadOnlyCollection<object?> items => Bracketed(items.Take(MostItems).Select(OfValue), items.Count),
        // What is made while it is walked through was made for the evaluation, and is not made again to be shown.
        IEnumerable and not string => "a sequence",
        _ when value?.ToString() is { } text && text == value.GetType().ToString() => NameOf(value),
        _ => ShownValue.Of(value),
    };

    private static string NameOf(object value) => value.GetType().Name.Split('`')[0];

    private static string Braced(IEnumerable<string> members, int count) => $"{{ {string.Join(", ", members)}{(count > MostItems ? ", …" : "")} }}";

    private static string Bracketed(IEnumerable<string> items, int count) =>
        $"[{string.Join(", ", items)}{(count > MostItems ? $", … {(count - MostItems).ToString(CultureInfo.InvariantCulture)} more" : "")}]";

    private static string Duration(TimeSpan span)
    {
        foreach (var (ticks, unit) in new[] { (TimeSpan.TicksPerDay, "d"), (TimeSpan.TicksPerHour, "h"), (TimeSpan.TicksPerMinute, "m"), (TimeSpan.TicksPerSecond, "s"), (TimeSpan.TicksPerMillisecond, "ms") })
        {
            if (span.Ticks % ticks == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{span.Ticks / ticks}{unit}");
        }

        return span.ToString("c", CultureInfo.InvariantCulture);
    }
}
