using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Shapes;

/// <summary>Which named types stand behind a type or a shape.</summary>
internal static class NamedTypes
{
    /// <summary>The named types in a type: itself, or those of its elements.</summary>
    public static IEnumerable<NamedType> In(RuleType type) => type switch
    {
        NamedType named => [named],
        NullableType nullable => In(nullable.Inner),
        ListType list => list.Own is { } own ? In(list.Element).Append(own) : In(list.Element),
        MapType map => map.Own is { } own ? In(map.Key).Concat(In(map.Value)).Append(own) : In(map.Key).Concat(In(map.Value)),
        _ => [],
    };

    /// <summary>The named types that a path can go on to from a shape, if only members of these names (in lookup form) are ever asked for.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="memberNames">The names.</param>
    /// <param name="makesObjects">Whether objects are made, which may need more than is named.</param>
    public static IEnumerable<NamedType> Behind(TypeShape shape, HashSet<string> memberNames, bool makesObjects)
    {
        if (makesObjects && !shape.Type.FullName.StartsWith("System.", StringComparison.Ordinal))
        {
            foreach (var type in shape.Constructors.SelectMany(static constructor => constructor.Parameters).Where(static parameter => !parameter.IsOptional).SelectMany(static parameter => In(parameter.Type)))
                yield return type;
            foreach (var type in shape.Members.Where(static member => member.IsRequired).SelectMany(static member => In(member.Type)))
                yield return type;
        }

        foreach (var member in shape.Members)
        {
            if (memberNames.Contains(NameKey.Of(member.Name)))
            {
                foreach (var type in In(member.Type))
                    yield return type;
            }
        }

        foreach (var method in shape.Methods)
        {
            if (memberNames.Contains(NameKey.Of(method.Name)))
            {
                foreach (var type in In(method.ReturnType).Concat(method.Parameters.SelectMany(static parameter => In(parameter.Type))))
                    yield return type;
            }
        }

        foreach (var parameter in shape.Constructors.SelectMany(static constructor => constructor.Parameters))
        {
            if (memberNames.Contains(NameKey.Of(parameter.Name)))
            {
                foreach (var type in In(parameter.Type))
                    yield return type;
            }
        }
    }
}
