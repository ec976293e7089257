using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The members of the types that have no shape: the parts of moments and durations.</summary>
internal static class SimpleMembers
{
    private static readonly IReadOnlyList<MemberShape> Date =
        [Whole("Year"), Whole("Month"), Whole("Day"), Whole("DayOfYear"), Member("DayOfWeek", KnownEnums.DayOfWeek)];

    private static readonly IReadOnlyList<MemberShape> Clock = [Whole("Hour"), Whole("Minute"), Whole("Second"), Whole("Millisecond")];

    private static readonly IReadOnlyList<MemberShape> Moment =
        [.. Date, .. Clock, Member("TimeOfDay", SimpleType.Duration), Member("Ticks", SimpleType.Long)];

    private static readonly IReadOnlyList<MemberShape> DateTime = [.. Moment, Member("Offset", SimpleType.Duration)];

    private static readonly IReadOnlyList<MemberShape> Time = [.. Clock, Member("Ticks", SimpleType.Long)];

    private static readonly IReadOnlyList<MemberShape> Duration =
    [
        Whole("Days"), Whole("Hours"), Whole("Minutes"), Whole("Seconds"), Whole("Milliseconds"), Member("Ticks", SimpleType.Long),
        Member("TotalDays", SimpleType.Double), Member("TotalHours", SimpleType.Double), Member("TotalMinutes", SimpleType.Double),
        Member("TotalSeconds", SimpleType.Double), Member("TotalMilliseconds", SimpleType.Double),
    ];

    /// <summary>What may stand behind the dot.</summary>
    public static IReadOnlyList<MemberShape> Of(SimpleType type) => type.Kind switch
    {
        SimpleKind.Date => Date,
        SimpleKind.DateTime => DateTime,
        SimpleKind.PlainDateTime => Moment,
        SimpleKind.Time => Time,
        SimpleKind.Duration => Duration,
        _ => [],
    };

    /// <summary>What may stand behind the dot of a map.</summary>
    public static IReadOnlyList<MemberShape> Of(MapType map) => [Member("keys", "Keys", map.Key), Member("values", "Values", map.Value)];

    private static MemberShape Member(string written, string name, RuleType element) => Member(
        name, new ListType(element, ListForm.Sequence, $"global::System.Collections.Generic.IEnumerable<{element.CSharpName}>")) with { WrittenName = written };

    private static MemberShape Whole(string name) => Member(name, SimpleType.Int);

    private static MemberShape Member(string name, RuleType type) => new(name, type, IsStatic: false, CanRead: true, CanInitialize: false, IsRequired: false);
}
