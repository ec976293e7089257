namespace RulesDsl.Decisions;

/// <summary>The functions of rules for days, moments and durations that .NET has under no name. Called by generated evaluators.</summary>
public static class RuleTimes
{
    /// <summary>The day of a moment, at its own offset from UTC.</summary>
    public static DateOnly Date(DateTimeOffset moment) => DateOnly.FromDateTime(moment.DateTime);

    /// <summary>The time of day of a moment, at its own offset from UTC.</summary>
    public static TimeOnly Time(DateTimeOffset moment) => TimeOnly.FromDateTime(moment.DateTime);

    /// <summary>The first moment of a day, in UTC.</summary>
    public static DateTimeOffset DateTime(DateOnly day) => DateTime(day, TimeOnly.MinValue);

    /// <summary>The moment of a day at which a clock in UTC shows <paramref name="time"/>.</summary>
    public static DateTimeOffset DateTime(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), TimeSpan.Zero);

    /// <summary>The moment that a DateTime means; one of no kind is in UTC.</summary>
    public static DateTimeOffset DateTime(DateTime moment) =>
        moment.Kind == DateTimeKind.Unspecified ? new(moment, TimeSpan.Zero) : new(moment);

    /// <summary>How many whole months lie between two days; less than 0 if the second is the earlier one.</summary>
    public static int Months(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Months(to, from);

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>How many whole months lie between two moments; less than 0 if the second is the earlier one.</summary>
    public static int Months(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
            return -Months(to, from);

        var end = to.ToOffset(from.Offset);
        var months = ((end.Year - from.Year) * 12) + end.Month - from.Month;
        return from.AddMonths(months) > end ? months - 1 : months;
    }

    /// <summary>How many whole years lie between two days, as one counts an age; less than 0 if the second is the earlier one.</summary>
    public static int Years(DateOnly from, DateOnly to) => Months(from, to) / 12;

    /// <summary>How many whole years lie between two moments; less than 0 if the second is the earlier one.</summary>
    public static int Years(DateTimeOffset from, DateTimeOffset to) => Months(from, to) / 12;
}
