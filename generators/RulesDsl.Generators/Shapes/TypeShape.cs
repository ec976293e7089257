using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What rules may use of a type.</summary>
/// <param name="Type">The type itself.</param>
/// <param name="IsPublic">Whether other assemblies see it: a public evaluator may not show what they do not.</param>
/// <param name="CanConstruct">Whether <c>new</c> works: neither abstract nor static nor an interface.</param>
/// <param name="Members">Accessible properties and fields, inherited ones as well; those of an enum are in <paramref name="EnumMembers"/>.</param>
/// <param name="Methods">Accessible methods whose name some rules file mentions.</param>
/// <param name="Constructors">Accessible constructors.</param>
/// <param name="BaseTypes">Base classes, nearest first, then interfaces.</param>
/// <param name="EnumMembers">The names of an enum's values, in order.</param>
internal sealed record TypeShape(
    NamedType Type,
    bool IsPublic,
    bool CanConstruct,
    EquatableArray<MemberShape> Members,
    EquatableArray<MethodShape> Methods,
    EquatableArray<ConstructorShape> Constructors,
    EquatableArray<NamedType> BaseTypes,
    EquatableArray<string> EnumMembers)
{
    /// <summary>The numbers that an enum's members stand for, in the order of their names; of an enum that a rules file declares they count from 0.</summary>
    public EquatableArray<decimal> EnumValues { get; init; }

    /// <summary>Whether an enum's members may be combined.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Whether it is a fact that a rules file declares.</summary>
    public bool IsFact { get; init; }

    /// <summary>Whether other files may add to it, some of which another source generator may emit.</summary>
    public bool IsPartial { get; init; }
}
