using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Types;

/// <summary>Written types to types.</summary>
internal sealed class TypeBinder(BindingContext context)
{
    public RuleType Bind(TypeSyntax syntax) => syntax switch
    {
        NamedTypeSyntax named => BindNamed(named),
        NullableTypeSyntax nullable => BindNullable(nullable),
        ListTypeSyntax list => ListType.Of(Bind(list.Element)),
        MapTypeSyntax map => BindMap(map),
        ErrorTypeSyntax => BindError(),
        _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
    };

    // A map of what is unknown is unknown itself: C# lets no other map stand for a map of anything.
    private RuleType BindMap(MapTypeSyntax syntax)
    {
        var map = MapType.Of(Bind(syntax.Key), Bind(syntax.Value));
        return map.IsBroken ? ErrorType.Instance : map;
    }

    private ErrorType BindError()
    {
        context.MeetError();
        return ErrorType.Instance;
    }

    private RuleType BindNamed(NamedTypeSyntax syntax)
    {
        var resolved = context.Shapes.Resolve(syntax.Name);
        if (resolved is { Types.Count: 1 })
            return resolved.Types[0];
        if (SimpleType.Named(syntax.Name) is { } simple)
            return simple;

        context.Report(resolved is { Types.Count: > 1 }
            ? BindingDiagnostics.AmbiguousType(syntax.Span, syntax.Name, resolved.Types[0].FullName, resolved.Types[1].FullName)
            : BindingDiagnostics.UnknownType(syntax.Span, syntax.Name, resolved));
        return ErrorType.Instance;
    }

    private RuleType BindNullable(NullableTypeSyntax syntax)
    {
        var element = Bind(syntax.Element);
        if (element is NullableType)
            context.Report(BindingDiagnostics.NestedNullable(syntax.Span, element.Display));
        return element.OrNull;
    }
}
