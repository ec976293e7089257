using RulesDsl.Generators.Headers;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Decisions;

/// <summary>The members of the output that the rules of a decision set, for hit policies that go member by member.</summary>
internal sealed class OutputMembers
{
    private readonly List<OutputMember> _members = [];

    public EquatableArray<OutputMember> All => _members.ToEquatableArray();

    /// <summary>Notes what an assignment sets by a parameter of the constructor.</summary>
    public OutputMember Add(TypeShape shape, ParameterShape parameter)
    {
        var property = shape.Members.FirstOrDefault(member =>
            member is { IsStatic: false, CanRead: true } && member.Type == parameter.Type && NameKey.Of(member.Name) == NameKey.Of(parameter.Name));
        return Add(new OutputMember(
            property?.Name ?? FieldNames.Property(parameter.Name), parameter.Type, parameter.Name, property is not null, !parameter.IsOptional || property is null));
    }

    /// <summary>Notes what an assignment sets by an object initializer.</summary>
    public OutputMember Add(MemberShape member, ConstructorShape constructor) => Add(new OutputMember(
        member.Name, member.Type, null, member.CanRead, (member.IsRequired && !constructor.SetsRequiredMembers) || !member.CanRead));

    private OutputMember Add(OutputMember member)
    {
        if (_members.Find(known => known.Name == member.Name) is { } known)
            return known;

        _members.Add(member);
        return member;
    }
}
