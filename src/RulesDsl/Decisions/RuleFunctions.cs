namespace RulesDsl.Decisions;

/// <summary>The functions of the rules language that .NET has under no name. Called by generated evaluators.</summary>
public static class RuleFunctions
{
    /// <summary>The texts one after another with <paramref name="separator"/> between them; null counts as empty.</summary>
    public static string Join(IEnumerable<string?> texts, string separator) => string.Join(separator, texts);

    /// <summary>How many days a duration lasts, with fractions.</summary>
    public static decimal Days(TimeSpan duration) => (decimal)duration.Ticks / TimeSpan.TicksPerDay;

    /// <summary>The duration of that many days.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Days(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromDays(1), number);

    /// <summary>How many hours a duration lasts, with fractions.</summary>
    public static decimal Hours(TimeSpan duration) => (decimal)duration.Ticks / TimeSpan.TicksPerHour;

    /// <summary>The duration of that many hours.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Hours(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromHours(1), number);

    /// <summary>How many minutes a duration lasts, with fractions.</summary>
    public static decimal Minutes(TimeSpan duration) => (decimal)duration.Ticks / TimeSpan.TicksPerMinute;

    /// <summary>The duration of that many minutes.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Minutes(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromMinutes(1), number);

    /// <summary>How many seconds a duration lasts, with fractions.</summary>
    public static decimal Seconds(TimeSpan duration) => (decimal)duration.Ticks / TimeSpan.TicksPerSecond;

    /// <summary>The duration of that many seconds.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Seconds(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromSeconds(1), number);

    /// <summary>The day of a moment, at its own offset from UTC.</summary>
    public static DateOnly Date(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    /// <summary>The time of day of a moment, at its own offset from UTC.</summary>
    public static TimeOnly Time(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.DateTime);

    /// <summary>The first moment of a day, in UTC.</summary>
    public static DateTimeOffset DateTime(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
