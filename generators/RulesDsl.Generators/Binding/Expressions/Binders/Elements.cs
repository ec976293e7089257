using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>What all functions that name the elements of a collection have in common: <c>x in xs where c</c>.</summary>
/// <param name="Binder">The name of an element.</param>
/// <param name="Source">The collection.</param>
/// <param name="List">Its type.</param>
/// <param name="Where">Which elements count; null for all.</param>
/// <param name="Scope">What may be said of an element that counts.</param>
internal sealed record Elements(BoundSymbol Binder, BoundExpression Source, ListType List, BoundExpression? Where, Scope Scope)
{
    /// <summary>Whether a part of it has been reported.</summary>
    public bool HasFailed => Where is BoundError;

    /// <summary>Binds them; null where the source is no collection, which is reported.</summary>
    public static Elements? Bind(ExpressionBinder expressions, NameSyntax name, ExpressionSyntax source, ExpressionSyntax? where, Scope scope)
    {
        var bound = expressions.Bind(source, scope);
        if (ListOf(bound, source, expressions) is not { } list)
            return null;

        var binder = BoundSymbol.Local(name.Text, SymbolRank.Binder, list.Element, NameBinder.FreeName(name.Text, scope, bound));
        scope = scope.With(binder);
        if (where is null)
            return new Elements(binder, bound, list, null, scope);

        var condition = expressions.BindCondition(where, scope);
        return new Elements(binder, bound, list, condition, scope.Where(condition));
    }

    /// <summary>The elements of a collection whose author gave them no name.</summary>
    public static Elements? Unnamed(ExpressionBinder expressions, BoundExpression source, Scope scope, SyntaxNode syntax)
    {
        if (ListOf(source, syntax, expressions) is not { } list)
            return null;

        var binder = BoundSymbol.Local("each", SymbolRank.Binder, list.Element, NameBinder.FreeName("each", scope, source));
        return new Elements(binder, source, list, null, scope.With(binder));
    }

    /// <summary>An element as a value.</summary>
    public BoundName Each => new(Binder, List.Element, Source.Span);

    private static ListType? ListOf(BoundExpression source, SyntaxNode syntax, ExpressionBinder expressions)
    {
        if (source.Type.NotNull is ListType list)
            return list;
        if (source is not BoundError)
            expressions.Report(BindingDiagnostics.NotACollection(source.Span, source.Type.Display), syntax);
        return null;
    }
}
