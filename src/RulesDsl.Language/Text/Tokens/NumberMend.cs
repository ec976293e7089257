namespace RulesDsl.Language.Text.Tokens;

/// <summary>What letters directly behind a number were meant to say, and how that is written.</summary>
internal static class NumberMend
{
    private const string Durations = "a duration is written 250ms, 90s, 15m, 1h, 30d or 2w";

    private static readonly HashSet<string> Suffixes = new(["m", "f", "d", "l", "u", "ul"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Calendar = new(["mo", "month", "months", "y", "yr", "year", "years"], StringComparer.OrdinalIgnoreCase);

    /// <param name="number">The digits.</param>
    /// <param name="unit">What stands behind them.</param>
    /// <param name="isWhole">Whether the number has neither a fraction nor an exponent.</param>
    public static string For(string number, string unit, bool isWhole)
    {
        if (NumberLiteral.Units.ContainsKey(unit))
            return isWhole ? "it is longer than a duration can be" : $"a duration is a whole number of its unit, as in 90m for an hour and a half{(unit is "m" or "d" ? $", and a number needs no suffix: {number}" : "")}";
        if (number == "0" && unit[0] is 'x' or 'X' or 'b' or 'B')
            return "numbers have decimal digits only";
        if (Suffixes.Contains(unit))
            return $"a number needs no suffix: {number}";
        if (unit is "k" or "K" && isWhole)
            return $"write {number}_000";
        if (Calendar.Contains(unit))
            return "months and years differ in length, so they are no durations: call addMonths";
        if (Sum(number + unit) is { } sum)
            return $"{Durations}, and several are added up: {sum}";
        return isWhole ? $"{Durations}, and a name begins with a letter" : Durations;
    }

    // 1d12h → 1d + 12h
    private static string? Sum(string text)
    {
        var parts = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && char.IsDigit(text[at]))
                at++;
            var unit = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            if (unit == start || !NumberLiteral.Units.ContainsKey(text.Substring(unit, at - unit)))
                return null;
            parts.Add(text.Substring(start, at - start));
        }

        return parts.Count is > 1 and < 8 ? string.Join(" + ", parts) : null;
    }
}
