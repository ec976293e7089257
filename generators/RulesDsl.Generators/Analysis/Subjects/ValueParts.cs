using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>The parts of days, moments and durations: which values they can have, and which of them say nothing about each other.</summary>
internal static class ValueParts
{
    private static readonly IReadOnlyList<decimal> Times = [TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];

    /// <summary>The values that a part can have; null for what is none.</summary>
    public static ValueRange? RangeOf(BoundExpression value) => value switch
    {
        BoundMember { Target.Type.NotNull: SimpleType whole } member => RangeOf(whole, member.Member),
        BoundCall { Form: CallForm.Property, Arguments: [var argument] } call when argument.Value.Type.NotNull is SimpleType whole => RangeOf(whole, call.CSharp),
        _ => null,
    };

    /// <summary>Whether two parts of one value can have any of their values beside each other: the 31st is not in every month.</summary>
    public static bool AreFree(string one, string other) => IsFree(one) && IsFree(other) && !(HasDays(one) && HasDays(other));

    private static bool IsFree(string part) => part is "Year" or "Month" or "Day" or "DayOfWeek" or "Hour" or "Minute" or "Second" or "Millisecond";

    private static bool HasDays(string part) => part is "Month" or "Day" or "DayOfWeek";

    private static ValueRange? RangeOf(SimpleType whole, string part) => (whole.Kind, part) switch
    {
        (SimpleKind.String, "Length") => Whole(0, int.MaxValue),
        (SimpleKind.Duration, "Hours") => Whole(-23, 23),
        (SimpleKind.Duration, "Minutes" or "Seconds") => Whole(-59, 59),
        (SimpleKind.Duration, "Milliseconds") => Whole(-999, 999),
        (SimpleKind.Date or SimpleKind.DateTime or SimpleKind.PlainDateTime or SimpleKind.Time, _) => RangeOf(whole.Kind, part),
        _ => null,
    };

    private static ValueRange? RangeOf(SimpleKind kind, string part) => part switch
    {
        "Year" => Whole(1, 9999),
        "Month" => Whole(1, 12),
        "Day" => Whole(1, 31),
        "DayOfYear" => Whole(1, 366),
        "Hour" => Whole(0, 23),
        "Minute" or "Second" => Whole(0, 59),
        "Millisecond" => Whole(0, 999),
        "TimeOfDay" => new(0, TimeSpan.TicksPerDay - 1, 1, Times),
        "Offset" => new(-14 * TimeSpan.TicksPerHour, 14 * TimeSpan.TicksPerHour, 1, Times),
        "Ticks" => Whole(0, kind == SimpleKind.Time ? TimeSpan.TicksPerDay - 1 : DateTime.MaxValue.Ticks),
        _ => null,
    };

    private static ValueRange Whole(decimal least, decimal greatest) => new(least, greatest, 1, [1]);
}
