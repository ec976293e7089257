using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Finds what may stand behind a dot.</summary>
internal sealed class MemberFinder(BindingContext context)
{
    private readonly Dictionary<string, IReadOnlyList<MemberShape>> _members = [];

    /// <summary>The members that fit a name best.</summary>
    public IReadOnlyList<MemberShape> Find(RuleType type, string name) => LooseName.Best(Of(type), name, member => NameFor(member, name));

    /// <summary>All members that can be read.</summary>
    public IReadOnlyList<MemberShape> Of(RuleType type) => type switch
    {
        NamedType named => OfNamed(named),
        ListType { Own: { } own } => Of(own),
        MapType map => [.. map.Own is { } own ? Of(own) : [], .. SimpleMembers.Of(map)],
        SimpleType simple => SimpleMembers.Of(simple),
        _ => [],
    };

    // Asked for at every name of every rule.
    private IReadOnlyList<MemberShape> OfNamed(NamedType type)
    {
        if (!_members.TryGetValue(type.FullName, out var found))
            _members.Add(type.FullName, found = [.. context.Shapes.Find(type)?.Members.Where(static member => member.CanRead) ?? []]);
        return found;
    }

    /// <summary>The members of an enum.</summary>
    public IReadOnlyList<string> EnumMembers(NamedType type) =>
        context.Shapes.Find(type) is { } shape ? shape.EnumMembers : KnownEnums.MembersOf(type) ?? [];

    /// <summary>What to say of a name that no member has.</summary>
    public RuleDiagnostic Unknown(RuleType type, NameSyntax name)
    {
        if (type == SimpleType.Json)
            return BindingDiagnostics.MemberOfJson(name.Span, name.Text);

        var nearest = Nearest(type, name.Text);
        return nearest is null && type is NamedType named && context.Shapes.Find(named) is { IsPartial: true }
            ? BindingDiagnostics.UnseenMember(name.Span, type.Display, name.Text)
            : type is MapType { Key: SimpleType { Kind: SimpleKind.String } } && nearest is null
            ? BindingDiagnostics.KeyAsMember(name.Span, type.Display, name.Text)
            : BindingDiagnostics.UnknownMember(name.Span, type.Display, name.Text, nearest, Names(type));
    }

    /// <summary>The member that was probably meant.</summary>
    public string? Nearest(RuleType type, string name) =>
        context.Nearest(name, Names(type));

    /// <summary>How rules write the members.</summary>
    public IEnumerable<string> Names(RuleType type) => Of(type).Select(static member => member.WrittenName ?? member.Name)
        .Concat(type is ListType or MapType ? ["count"] : type == SimpleType.String ? ["length"] : []);

    /// <summary>The one of a member's two names that a fact's author meant.</summary>
    public static string NameFor(MemberShape member, string name) => member.WrittenName == name ? name : member.Name;
}
