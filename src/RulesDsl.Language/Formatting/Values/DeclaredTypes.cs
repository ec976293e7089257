using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Values;

/// <summary>The types of members and paths, as far as the facts and params of a module tell them.</summary>
internal sealed class DeclaredTypes(ModuleSyntax module)
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal) { "string", "String", "System.String" };

    private readonly Dictionary<string, FactSyntax> _facts = module.Declarations.OfType<FactSyntax>()
        .GroupBy(fact => fact.Name.Text)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private readonly Dictionary<string, TypeSyntax> _params = module.Declarations.OfType<ParamSyntax>()
        .GroupBy(param => DeclaredNames.Key(param.Name.Text))
        .ToDictionary(group => group.Key, group => group.First().Type, StringComparer.Ordinal);

    public static bool IsText(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsText(nullable.Element),
        NamedTypeSyntax named => Texts.Contains(named.Name),
        _ => false,
    };

    public static TypeSyntax? OfElement(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => OfElement(nullable.Element),
        ListTypeSyntax list => list.Element,
        _ => null,
    };

    /// <summary>Whether a type is one whose values are made of members: a fact, or a type that is not known here.</summary>
    public bool HasMembers(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => HasMembers(nullable.Element),
        NamedTypeSyntax named => !BuiltInTypes.Names.Contains(named.Name) && !module.Declarations.Any(it => it is EnumSyntax && it.Name.Text == named.Name),
        _ => false,
    };

    public TypeSyntax? OfMember(TypeSyntax type, string name) => type switch
    {
        NullableTypeSyntax nullable => OfMember(nullable.Element, name),
        NamedTypeSyntax named when _facts.TryGetValue(named.Name, out var fact) =>
            fact.Fields.FirstOrDefault(field => DeclaredNames.Key(field.Name.Text) == DeclaredNames.Key(name))?.Type,
        _ => null,
    };

    /// <summary>The type of what a map holds; null for any other type.</summary>
    public static TypeSyntax? OfEntry(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => OfEntry(nullable.Element),
        MapTypeSyntax map => map.Value,
        _ => null,
    };

    /// <summary>The type of an input, a param or a path into one.</summary>
    public TypeSyntax? OfValue(ExpressionSyntax value, EquatableArray<ParameterSyntax> inputs) => value switch
    {
        IdentifierSyntax name => inputs.FirstOrDefault(input => DeclaredNames.Key(input.Name.Text) == DeclaredNames.Key(name.Name))?.Type
            ?? (_params.TryGetValue(DeclaredNames.Key(name.Name), out var type) ? type : null),
        MemberSyntax member when OfValue(member.Target, inputs) is { } target => OfMember(target, member.Name.Text),
        ParenthesizedSyntax parenthesized => OfValue(parenthesized.Inner, inputs),
        _ => null,
    };
}
