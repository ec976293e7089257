namespace RulesDsl.Decisions;

/// <summary>Durations to numbers and back, exactly. Called by generated evaluators.</summary>
public static class RuleDurations
{
    /// <summary>How many weeks a duration lasts, with fractions.</summary>
    public static decimal Weeks(TimeSpan duration) => (decimal)duration.Ticks / (TimeSpan.TicksPerDay * 7);

    /// <summary>The duration of that many weeks.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Weeks(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromDays(7), number);

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

    /// <summary>How many milliseconds a duration lasts, with fractions.</summary>
    public static decimal Milliseconds(TimeSpan duration) => (decimal)duration.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>The duration of that many milliseconds.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Milliseconds(decimal number) => RuleArithmetic.Multiply(TimeSpan.FromMilliseconds(1), number);
}
