using System.Globalization;

namespace RulesDsl.Decisions;

/// <summary>The functions of rules that read a text: whatever the machine's language, and null where it does not say what is asked for. Called by generated evaluators.</summary>
public static class RuleTexts
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The texts one after another with <paramref name="separator"/> between them; null counts as empty.</summary>
    public static string Join(IEnumerable<string?> texts, string separator) => string.Join(separator, texts);

    /// <summary>The values one after another as templates show them, with <paramref name="separator"/> between them; null counts as empty.</summary>
    public static string Join<T>(IEnumerable<T> values, string separator) => string.Join(separator, values.Select(static value => Show(value)));

    /// <summary>Where <paramref name="part"/> begins for the first time, from 0; null if it does not occur.</summary>
    public static int? Index(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var index ? index : null;

    /// <summary>The whole number that the text is.</summary>
    public static int? Int(string text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <inheritdoc cref="Int(string)"/>
    public static long? Long(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The number that the text is: <c>-12.50</c>, without separators between thousands.</summary>
    public static decimal? Decimal(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>The number that the text is: <c>-12.5e3</c>, without separators between thousands.</summary>
    public static double? Double(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;

    /// <summary>The day that the text is: <c>2026-01-31</c>.</summary>
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value) ? value : null;

    /// <summary>The moment that the text is: <c>2026-01-31T10:00Z</c>, <c>2026-01-31T10:00:30.5+01:00</c>; in UTC if it names no zone.</summary>
    public static DateTimeOffset? DateTime(string text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var value) ? value : null;

    /// <summary>A value as templates show it.</summary>
    internal static string? Show(object? value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        System.DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
