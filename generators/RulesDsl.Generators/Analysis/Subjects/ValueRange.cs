using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>The least and the greatest value of a type, and how far apart its values are.</summary>
/// <param name="Least">The least, as tests see values.</param>
/// <param name="Greatest">The greatest.</param>
/// <param name="Step">From one value to the next; 0 where there is always one between two.</param>
/// <param name="Units">Distances that people think in, largest first.</param>
internal sealed record ValueRange(decimal Least, decimal Greatest, decimal Step, IReadOnlyList<decimal> Units)
{
    private static readonly IReadOnlyList<decimal> One = [1];
    private static readonly IReadOnlyList<decimal> Times = [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];

    /// <summary>The values of a type; a count is never negative. A double that is no number is not looked at.</summary>
    public static ValueRange Of(RuleType type, BoundExpression value) => value is BoundCount or BoundAggregate { Function: Language.Syntax.AggregateFunction.Count }
        ? Whole(0, int.MaxValue)
        : ValueParts.RangeOf(value) ?? ((SimpleType)type).Kind switch
        {
            SimpleKind.Byte => Whole(byte.MinValue, byte.MaxValue),
            SimpleKind.SByte => Whole(sbyte.MinValue, sbyte.MaxValue),
            SimpleKind.Short => Whole(short.MinValue, short.MaxValue),
            SimpleKind.UShort => Whole(ushort.MinValue, ushort.MaxValue),
            SimpleKind.Char => Whole(char.MinValue, char.MaxValue),
            SimpleKind.Int => Whole(int.MinValue, int.MaxValue),
            SimpleKind.UInt => Whole(uint.MinValue, uint.MaxValue),
            SimpleKind.Long => Whole(long.MinValue, long.MaxValue),
            SimpleKind.ULong => Whole(ulong.MinValue, ulong.MaxValue),
            SimpleKind.Float or SimpleKind.Double or SimpleKind.Decimal => new(decimal.MinValue, decimal.MaxValue, 0, One),
            SimpleKind.Date => Whole(0, DateTime.MaxValue.Ticks / TimeSpan.TicksPerDay),
            SimpleKind.Time => new(0, TimeSpan.TicksPerDay - 1, 1, [.. Times.Skip(1)]),
            SimpleKind.DateTime or SimpleKind.PlainDateTime => new(0, DateTime.MaxValue.Ticks, 1, Times),
            SimpleKind.Duration => new(long.MinValue, long.MaxValue, 1, Times),
            var kind => throw new InvalidOperationException($"{kind} has no order."),
        };

    private static ValueRange Whole(decimal least, decimal greatest) => new(least, greatest, 1, One);
}
