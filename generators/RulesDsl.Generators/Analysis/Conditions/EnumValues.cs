using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;

namespace RulesDsl.Generators.Analysis.Conditions;

/// <summary>The members of enums and what they stand for.</summary>
/// <param name="find">Finds the shape of an enum; null for one of the base library.</param>
internal sealed class EnumValues(Func<NamedType, TypeShape?> find)
{
    /// <summary>The number of a member; null where it has none that is known.</summary>
    public object? Of(NamedType type, string member) =>
        Members(type).FirstOrDefault(known => known.Name == member) is { Name: not null } found ? found.Value : null;

    /// <summary>The name of the first member with a number.</summary>
    public string NameOf(NamedType type, decimal value) => Members(type).First(known => known.Value == value).Name;

    /// <summary>The numbers that a value of the type can have; none where members may be combined.</summary>
    public IReadOnlyList<object> ValuesOf(NamedType type) =>
        find(type) is { IsFlags: true } ? [] : [.. Members(type).Select(static member => (object)member.Value).Distinct()];

    private IEnumerable<(string Name, decimal Value)> Members(NamedType type)
    {
        var shape = find(type);
        IReadOnlyList<string> names = shape is not null ? shape.EnumMembers : KnownEnums.MembersOf(type) ?? [];
        return names.Select((name, index) => (name, shape is { EnumValues.Count: > 0 } ? shape.EnumValues[index] : index));
    }
}
