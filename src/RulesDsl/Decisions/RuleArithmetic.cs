namespace RulesDsl.Decisions;

/// <summary>The arithmetic of rules where C# has no operator for it or means something else. Called by generated evaluators; null gives null.</summary>
public static class RuleArithmetic
{
    /// <summary>The quotient; unlike C#'s, a division by zero fails instead of giving infinity.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static double Divide(double left, double right) => right == 0 ? throw new DivideByZeroException() : left / right;

    /// <inheritdoc cref="Divide(double, double)"/>
    public static double? Divide(double? left, double? right) =>
        left is { } dividend && right is { } divisor ? Divide(dividend, divisor) : null;

    /// <summary>The remainder; unlike C#'s, a division by zero fails instead of giving NaN.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static double Remainder(double left, double right) => right == 0 ? throw new DivideByZeroException() : left % right;

    /// <inheritdoc cref="Remainder(double, double)"/>
    public static double? Remainder(double? left, double? right) =>
        left is { } dividend && right is { } divisor ? Remainder(dividend, divisor) : null;

    /// <summary>How many times <paramref name="right"/> fits into <paramref name="left"/>.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is no time at all.</exception>
    public static decimal Divide(TimeSpan left, TimeSpan right) => (decimal)left.Ticks / right.Ticks;

    /// <inheritdoc cref="Divide(TimeSpan, TimeSpan)"/>
    public static decimal? Divide(TimeSpan? left, TimeSpan? right) =>
        left is { } dividend && right is { } divisor ? Divide(dividend, divisor) : null;

    /// <summary><paramref name="duration"/> as long again as <paramref name="factor"/> says, to the tick of 100 ns.</summary>
    /// <exception cref="OverflowException">The result is longer than about 29,000 years.</exception>
    public static TimeSpan Multiply(TimeSpan duration, decimal factor) => new((long)decimal.Round(duration.Ticks * factor));

    /// <inheritdoc cref="Multiply(TimeSpan, decimal)"/>
    public static TimeSpan? Multiply(TimeSpan? duration, decimal? factor) =>
        duration is { } length && factor is { } times ? Multiply(length, times) : null;

    /// <summary>An equal part of <paramref name="duration"/>, to the tick of 100 ns.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="divisor"/> is 0.</exception>
    public static TimeSpan Divide(TimeSpan duration, decimal divisor) => new((long)decimal.Round(duration.Ticks / divisor));

    /// <inheritdoc cref="Divide(TimeSpan, decimal)"/>
    public static TimeSpan? Divide(TimeSpan? duration, decimal? divisor) =>
        duration is { } length && divisor is { } parts ? Divide(length, parts) : null;

    /// <summary>The day that lies <paramref name="duration"/> after <paramref name="date"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="duration"/> is not a number of whole days.</exception>
    public static DateOnly Add(DateOnly date, TimeSpan duration) => date.AddDays(WholeDays(duration));

    /// <inheritdoc cref="Add(DateOnly, TimeSpan)"/>
    public static DateOnly? Add(DateOnly? date, TimeSpan? duration) =>
        date is { } day && duration is { } length ? Add(day, length) : null;

    /// <summary>The day that lies <paramref name="duration"/> before <paramref name="date"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="duration"/> is not a number of whole days.</exception>
    public static DateOnly Subtract(DateOnly date, TimeSpan duration) => date.AddDays(-WholeDays(duration));

    /// <inheritdoc cref="Subtract(DateOnly, TimeSpan)"/>
    public static DateOnly? Subtract(DateOnly? date, TimeSpan? duration) =>
        date is { } day && duration is { } length ? Subtract(day, length) : null;

    /// <summary>The days from <paramref name="right"/> to <paramref name="left"/>.</summary>
    public static TimeSpan Subtract(DateOnly left, DateOnly right) => TimeSpan.FromDays(left.DayNumber - right.DayNumber);

    /// <inheritdoc cref="Subtract(DateOnly, DateOnly)"/>
    public static TimeSpan? Subtract(DateOnly? left, DateOnly? right) =>
        left is { } later && right is { } earlier ? Subtract(later, earlier) : null;

    private static int WholeDays(TimeSpan duration) => duration.Ticks % TimeSpan.TicksPerDay == 0
        ? (int)(duration.Ticks / TimeSpan.TicksPerDay)
        : throw new ArgumentException($"a date moves by whole days, not by {duration:c}");
}
