using System.Globalization;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Reads a date and time of a cost file as UTC ticks.</summary>
internal static class FocusTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>ISO 8601 as the specification wants it, or with a blank and no zone as providers write it; without a zone it is UTC.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long utcTicks)
    {
        if (TryParseSeconds(text, out utcTicks))
            return true;
        if (DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time))
        {
            utcTicks = time.UtcTicks;
            return true;
        }

        utcTicks = 0;
        return false;
    }

    // 2024-09-01 00:00:00 and 2024-09-01T00:00:00Z are what nearly every cell holds, three of them in every row.
    private static bool TryParseSeconds(ReadOnlySpan<char> text, out long ticks)
    {
        ticks = 0;
        if (text.Length is not 19 && !(text.Length is 20 && text[19] == 'Z'))
            return false;
        if (text[4] != '-' || text[7] != '-' || text[10] is not (' ' or 'T') || text[13] != ':' || text[16] != ':')
            return false;
        var year = (Digits(text, 0) * 100) + Digits(text, 2);
        var month = Digits(text, 5);
        var day = Digits(text, 8);
        var hour = Digits(text, 11);
        var minute = Digits(text, 14);
        var second = Digits(text, 17);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59)
            return false;
        ticks = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Utc).Ticks;
        return true;
    }

    // Far below zero where either is not a digit, so that every check of a range refuses it.
    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        var tens = text[at] - '0';
        var ones = text[at + 1] - '0';
        return tens is < 0 or > 9 || ones is < 0 or > 9 ? -100_000 : (tens * 10) + ones;
    }
}
