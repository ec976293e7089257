using System.Globalization;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>One field of a cron expression: a star, values, ranges and steps, and for days what only days have.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Lowest">The lowest value.</param>
/// <param name="Highest">The highest value, which is the largest step as well.</param>
/// <param name="Words">Names for values, from <paramref name="Lowest"/> on.</param>
internal sealed record CronField(string Name, int Lowest, int Highest, params string[] Words)
{
    public static readonly CronField Second = new("second", 0, 59);
    public static readonly CronField Minute = new("minute", 0, 59);
    public static readonly CronField Hour = new("hour", 0, 23);
    public static readonly CronField Day = new("day of the month", 1, 31);
    public static readonly CronField Month = new("month", 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    public static readonly CronField Weekday = new("day of the week", 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    /// <summary>What may stand there, for messages.</summary>
    public string Range =>
        $"{Lowest} to {Highest}{(Words.Length == 0 ? "" : $" or {Words[0]} to {Words[Words.Length - 1]}")}, as in '*', '{Lowest + 1}', '{Lowest + 1}-{Lowest + 5}', '{Lowest + 1},{Lowest + 3}' or '*/2'"
        + (this == Day ? "; 'L' is the last day, '15W' the weekday next to the 15th" : this == Weekday ? "; 'FRIL' is the last Friday, 'MON#2' the second Monday" : "");

    public bool Allows(string text) => IsStar(text) || (this == Day && IsDay(text)) || (this == Weekday && IsWeekday(text)) || text.Split(',').All(IsPart);

    /// <summary>The lowest value that a field names; null where it allows all, or counts from the end.</summary>
    public int? LowestIn(string text)
    {
        var values = text.Split(',').Select(part => part.Split('/')[0].TrimEnd('W', 'w').Split('-')).Select(ends => First(Value(ends[0]), Value(ends[ends.Length - 1]))).ToList();
        return values.Contains(null) ? null : values.Min();
    }

    /// <summary>The values of a list of single ones; null for anything else.</summary>
    public IReadOnlyList<int>? ValuesOf(string text)
    {
        var values = text.Split(',').Select(Value).ToList();
        return values.Contains(null) ? null : [.. values.Select(value => value!.Value)];
    }

    // A range from a higher to a lower value goes on at the lowest.
    private int? First(int? from, int? to) => from > to ? Lowest : from;

    private static bool IsAny(string text) => text is "*" or "?";

    private bool IsStar(string text)
    {
        var parts = text.Split('/');
        return IsAny(parts[0]) && (parts.Length == 1 || (parts.Length == 2 && IsStep(parts[1])));
    }

    private bool IsPart(string text)
    {
        var parts = text.Split('/');
        var ends = parts[0].Split('-');
        return parts.Length <= 2 && ends.Length <= 2 && ends.All(end => Value(end) is not null) && (parts.Length == 1 || IsStep(parts[1]));
    }

    private bool IsStep(string text) => Number(text) is { } step && step >= 1 && step <= Highest;

    // L, LW, L-3, L-3W, 15W
    private bool IsDay(string text)
    {
        var isWorkday = EndsWith(text, 'W');
        var day = isWorkday ? text.Substring(0, text.Length - 1) : text;
        return day.Length > 0 && char.ToUpperInvariant(day[0]) == 'L'
            ? day.Length == 1 || (day[1] == '-' && Number(day.Substring(2)) is >= 0 and <= 30)
            : isWorkday && Value(day) is not null;
    }

    // FRIL, 5L, MON#2
    private bool IsWeekday(string text)
    {
        var hash = text.IndexOf('#');
        return hash >= 0
            ? Value(text.Substring(0, hash)) is not null && Number(text.Substring(hash + 1)) is >= 1 and <= 5
            : EndsWith(text, 'L') && Value(text.Substring(0, text.Length - 1)) is not null;
    }

    private int? Value(string text)
    {
        var word = Array.FindIndex(Words, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        return word >= 0 ? Lowest + word : Number(text) is { } number && number >= Lowest && number <= Highest ? number : null;
    }

    private static int? Number(string text) =>
        text.Length is 1 or 2 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool EndsWith(string text, char letter) => text.Length > 0 && char.ToUpperInvariant(text[text.Length - 1]) == letter;
}
