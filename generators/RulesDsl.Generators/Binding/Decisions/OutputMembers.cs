using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The members of an output that rules set, for hit policies that go member by member.</summary>
internal sealed class OutputMembers
{
    private readonly List<OutputMember> _members = [];

    /// <summary>Those that rules set, in the order in which they do.</summary>
    public EquatableArray<OutputMember> Set => _members.ToEquatableArray();

    /// <summary>Notes what an assignment sets by a parameter of the constructor.</summary>
    public OutputMember Add(TypeShape shape, ParameterShape parameter) => Add(Of(shape, parameter));

    /// <summary>Notes what an assignment sets by an object initializer.</summary>
    public OutputMember Add(MemberShape member, ConstructorShape constructor) => Add(Of(member, constructor));

    /// <summary>Those that rules set, and behind them those that they could.</summary>
    public EquatableArray<OutputMember> All(TypeShape shape, ConstructorShape constructor)
    {
        var settable = shape.Members.Where(static member => member is { IsStatic: false, CanInitialize: true });
        return _members
            .Concat(constructor.Parameters.Select(parameter => Of(shape, parameter) with { IsSet = false }))
            .Concat(settable.Select(member => Of(member, constructor) with { IsSet = false }))
            .GroupBy(static member => member.Name)
            .Select(static same => same.First())
            .ToEquatableArray();
    }

    private static OutputMember Of(TypeShape shape, ParameterShape parameter)
    {
        var property = shape.Members.FirstOrDefault(member =>
            member is { IsStatic: false, CanRead: true } && member.Type == parameter.Type && NameKey.Of(member.Name) == NameKey.Of(parameter.Name));
        return new OutputMember(
            property?.Name ?? FieldNames.Property(parameter.Name), parameter.Type, parameter.Name, property is not null, !parameter.IsOptional || property is null, true);
    }

    private static OutputMember Of(MemberShape member, ConstructorShape constructor) => new(
        member.Name, member.Type, null, member.CanRead, (member.IsRequired && !constructor.SetsRequiredMembers) || !member.CanRead, true);

    private OutputMember Add(OutputMember member)
    {
        if (_members.Find(known => known.Name == member.Name) is { } known)
            return known;

        _members.Add(member);
        return member;
    }
}
