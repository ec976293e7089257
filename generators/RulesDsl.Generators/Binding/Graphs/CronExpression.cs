namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>Whether text is a cron expression that the engine reads, and one that ever comes true.</summary>
internal static class CronExpression
{
    private static readonly string[] Names = ["@every_minute", "@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually"];

    private static readonly CronField[] Fields = [CronField.Second, CronField.Minute, CronField.Hour, CronField.Day, CronField.Month, CronField.Weekday];

    private static readonly int[] DaysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    /// <summary>The same expression as the definition has it, with one space between fields.</summary>
    public static string Plain(string text) => string.Join(" ", Parts(text));

    /// <summary>What is wrong with it, as the end of a sentence; null for nothing.</summary>
    public static string? FindMistake(string text)
    {
        var parts = Parts(text);
        if (parts is [['@', ..] name])
        {
            return Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : $"there is no '{name}', only {string.Join(", ", Names)}";
        }

        if (parts.Length is not (5 or 6))
            return $"it has {parts.Length} {(parts.Length == 1 ? "field" : "fields")}, and needs five (minute, hour, day of the month, month, day of the week), or six with the second before them";

        for (var i = 0; i < parts.Length; i++)
        {
            var field = Fields[i + Fields.Length - parts.Length];
            if (!field.Allows(parts[i]))
                return $"its {field.Name} is '{parts[i]}', and must be {field.Range}";
        }

        var (day, month) = (parts[parts.Length - 3], parts[parts.Length - 2]);
        return CronField.Day.LowestIn(day) is { } first && CronField.Month.ValuesOf(month) is { } months && months.All(known => DaysOfMonths[known - 1] < first)
            ? $"there is no day {day} in month {month}, so it would never start anything"
            : null;
    }

    private static string[] Parts(string text) => text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
}
