using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Shapes;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Testing;

/// <summary>What stands for something that C# wants and a test leaves out: null where it may be, else "", nothing in a list, zero, an object of such values.</summary>
internal sealed class EmptyValues(ShapeTable shapes)
{
    private readonly HashSet<string> _inside = [];

    /// <summary>The empty value of a type; null where there is none.</summary>
    public BoundExpression? Of(RuleType type, SourceSpan span) => type switch
    {
        NullableType => new BoundNull(type, span),
        SimpleType { Kind: SimpleKind.String } => new BoundLiteral("", type, span),
        SimpleType { Kind: SimpleKind.Object } => null,
        ListType => new BoundList(default, type, span),
        MapType => new BoundMap(default, default, type, span),
        NamedType { IsValueType: false } named => Object(named, span),
        _ when type.IsValueType => new BoundDefault(type, span),
        _ => null,
    };

    private BoundNew? Object(NamedType type, SourceSpan span)
    {
        // An object that needs another of its kind has no end.
        if (shapes.Find(type) is not { CanConstruct: true, Constructors.Count: > 0 } shape || !_inside.Add(type.FullName))
            return null;

        var constructor = ConstructorChoice.Choose(shape, []);
        var arguments = Parts(constructor.Parameters.Where(static parameter => !parameter.IsOptional).Select(static parameter => (parameter.Name, parameter.Type)), span);
        var required = constructor.SetsRequiredMembers ? [] : shape.Members.Where(static member => member.IsRequired);
        var members = Parts(required.Select(static member => (member.Name, member.Type)), span);
        _inside.Remove(type.FullName);
        return arguments is { } given && members is { } set ? new BoundNew(given, set, default, type, span) : null;
    }

    private EquatableArray<OutputPart>? Parts(IEnumerable<(string Name, RuleType Type)> wanted, SourceSpan span)
    {
        var parts = new List<OutputPart>();
        foreach (var (name, type) in wanted)
        {
            if (Of(type, span) is not { } value)
                return null;

            parts.Add(new OutputPart(name, value));
        }

        return parts.ToEquatableArray();
    }
}
