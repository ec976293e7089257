using System.Globalization;

namespace RulesDsl.Cli.Runs;

/// <summary>Spans of time as people write them: a number and a unit.</summary>
internal static class DurationText
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
        ("w", TimeSpan.FromDays(7)),
    ];

    public static bool TryParse(string text, out TimeSpan duration)
    {
        duration = default;
        var number = text.TrimEnd([.. "mshdw"]);
        var unit = Array.Find(Units, unit => unit.Unit == text[number.Length..]);
        if (unit.Unit is null || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            return false;

        var ticks = count * unit.Length.Ticks;
        if (ticks > TimeSpan.MaxValue.Ticks)
            return false;

        duration = TimeSpan.FromTicks((long)ticks);
        return true;
    }

    /// <summary>How long something took, as short as it is still told.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.#} s"),
        { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes} min {duration.Seconds} s"),
        { TotalDays: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{duration.Hours} h {duration.Minutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{duration.Days} d {duration.Hours} h"),
    };
}
