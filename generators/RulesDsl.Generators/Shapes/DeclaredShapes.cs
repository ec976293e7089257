using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;
using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>The shapes of what rules files declare: the same that their generated C# has.</summary>
internal static class DeclaredShapes
{
    public static TypeShape Enum(NamedType type, EnumHeader header) =>
        new(type, IsPublic: true, CanConstruct: false, default, default, default, default, header.Members);

    public static TypeShape Fact(NamedType type, FactHeader header, TypeBinder types) => new(
        type,
        IsPublic: true,
        CanConstruct: true,
        header.Fields.Select(field => Member(header.Name, field, types)).GroupBy(static member => member.Name).Select(static same => same.First()).ToEquatableArray(),
        default,
        new EquatableArray<ConstructorShape>([new ConstructorShape(default, SetsRequiredMembers: false)]),
        default,
        default)
    {
        IsFact = true,
    };

    /// <summary>Makes every fact internal that shows a type which other assemblies cannot see.</summary>
    public static void HideWithTheirFields(IDictionary<string, TypeShape> shapes, IReadOnlyList<NamedType> facts)
    {
        bool hidesMore;
        do
        {
            hidesMore = false;
            foreach (var fact in facts)
            {
                var shape = shapes[fact.FullName];
                if (!shape.IsPublic || shape.Members.All(member => IsPublic(member.Type, shapes)))
                    continue;

                shapes[fact.FullName] = shape with { IsPublic = false };
                hidesMore = true;
            }
        }
        while (hidesMore);
    }

    /// <summary>Whether other assemblies see a type and all that it is made of.</summary>
    public static bool IsPublic(RuleType type, IDictionary<string, TypeShape> shapes) =>
        NamedTypes.In(type).All(named => !shapes.TryGetValue(named.FullName, out var shape) || shape.IsPublic);

    private static MemberShape Member(string fact, FieldHeader field, TypeBinder types)
    {
        var property = FieldNames.Property(field.Name);
        var type = ReservedNames.IsField(fact, property) ? ErrorType.Instance : types.Bind(field.Type);
        return new MemberShape(property, type, IsStatic: false, CanRead: true, CanInitialize: true, IsRequired: false, WrittenName: field.Name);
    }
}
