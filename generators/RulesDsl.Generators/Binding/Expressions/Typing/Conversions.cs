using RulesDsl.Generators.Binding.Types;
using RulesDsl.Language;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Which values may stand where another type is asked for: what loses nothing, and nothing else.</summary>
internal sealed class Conversions(BindingContext context)
{
    /// <summary>The value as <paramref name="target"/>; null where it does not fit.</summary>
    public BoundExpression? Convert(BoundExpression value, RuleType target)
    {
        if (value.Type is ErrorType || target is ErrorType || value.Type == target)
            return value;
        if (value.Type is NullType)
            return target.IsNullable ? new BoundNull(target, value.Span) : null;
        if (value.Type.IsNullable && !target.IsNullable)
            return null;

        var (from, to) = (value.Type.NotNull, target.NotNull);
        if (from == to || IsReferenceWidening(from, to))
            return value;
        if (Numbers.Widens(from, to) || ListsFit(from, to) || IsObject(to))
            return new BoundConversion(value, target, value.Span);
        return null;
    }

    /// <summary>The narrowest type that takes both; null where there is none.</summary>
    public RuleType? Common(RuleType left, RuleType right)
    {
        if (left == right || right is ErrorType)
            return left;
        if (left is ErrorType)
            return right;
        if (left is NullType)
            return right.OrNull;
        if (right is NullType)
            return left.OrNull;

        var (a, b) = (left.NotNull, right.NotNull);
        var common = a == b ? a
            : Numbers.Common(a, b) is { } number ? number
            : IsReferenceWidening(a, b) ? b
            : IsReferenceWidening(b, a) ? a
            : null;
        return left.IsNullable || right.IsNullable ? common?.OrNull : common;
    }

    /// <summary>Whether a type is another one's base class or interface.</summary>
    public bool IsReferenceWidening(RuleType from, RuleType to) =>
        from is NamedType named && to is NamedType && context.Shapes.Find(named)?.BaseTypes.Contains((NamedType)to) == true;

    // Any list with a count and an index may stand for the IReadOnlyList that T[] means; a literal list takes the form that is asked for.
    private bool ListsFit(RuleType from, RuleType to) => (from, to) switch
    {
        (ListType { Element: var a }, ListType { Element: var b }) => a == b || a.OrNull == b
            || ((b.IsNullable || !a.IsNullable) && (IsReferenceWidening(a.NotNull, b.NotNull) || Numbers.Widens(a.NotNull, b.NotNull) || IsObject(b.NotNull))),
        (MapType a, MapType b) => a.Key == b.Key && a.Value == b.Value && b == MapType.Of(b.Key, b.Value),
        _ => false,
    };

    private static bool IsObject(RuleType type) => type is SimpleType { Kind: SimpleKind.Object };
}
