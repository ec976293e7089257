using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>The enums of .NET that the language itself brings along, whether or not a file names them.</summary>
internal static class KnownEnums
{
    public static readonly NamedType DayOfWeek = new("System.DayOfWeek", NamedKind.Enum);

    public static readonly NamedType MidpointRounding = new("System.MidpointRounding", NamedKind.Enum);

    /// <summary>The members of a known enum, or null.</summary>
    public static IReadOnlyList<string>? MembersOf(NamedType type) =>
        type == DayOfWeek ? ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        : type == MidpointRounding ? ["ToEven", "AwayFromZero", "ToZero", "ToNegativeInfinity", "ToPositiveInfinity"]
        : null;
}
