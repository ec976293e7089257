using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>first</c> and <c>sort</c>: elements in the order of a key.</summary>
internal sealed class OrderedBinder(ExpressionBinder expressions)
{
    /// <summary>Binds <c>first(x in xs where c by k desc)</c>.</summary>
    public BoundExpression Bind(FirstSyntax syntax, Scope scope)
    {
        if (Elements.Bind(expressions, syntax.Binder, syntax.Source, syntax.Where, scope) is not { } elements)
            return expressions.Error(syntax);

        var key = syntax.Order is null ? null : BindKey(syntax.Order, elements);
        return elements.HasFailed || key is BoundError
            ? expressions.Error(syntax)
            : new BoundFirst(
                elements.Binder, elements.Source, elements.Where, key, syntax.Order?.IsDescending == true, elements.List.Element.OrNull, syntax.Span);
    }

    /// <summary>Binds <c>sort(x in xs where c by k desc)</c>.</summary>
    public BoundExpression Bind(SortSyntax syntax, Scope scope)
    {
        if (Elements.Bind(expressions, syntax.Binder, syntax.Source, syntax.Where, scope) is not { } elements)
            return expressions.Error(syntax);

        var key = BindKey(syntax.Order, elements);
        return elements.HasFailed || key is BoundError
            ? expressions.Error(syntax)
            : Sorted(elements, key, syntax.Order.IsDescending, syntax);
    }

    /// <summary>Binds <c>first(xs)</c>.</summary>
    public BoundExpression BindFirst(BoundExpression source, Scope scope, SyntaxNode syntax) =>
        Elements.Unnamed(expressions, source, scope, syntax) is { } elements
            ? new BoundFirst(elements.Binder, source, null, null, false, elements.List.Element.OrNull, syntax.Span)
            : expressions.Error(syntax);

    /// <summary>Binds <c>sort(xs)</c>: the elements are their own keys.</summary>
    public BoundExpression BindSort(BoundExpression source, Scope scope, SyntaxNode syntax)
    {
        if (Elements.Unnamed(expressions, source, scope, syntax) is not { } elements)
            return expressions.Error(syntax);
        return HasOrder(elements.List.Element)
            ? Sorted(elements, elements.Each, false, syntax)
            : expressions.Report(BindingDiagnostics.NoAggregate(source.Span, "sort", elements.List.Element.Display), syntax);
    }

    private static BoundSort Sorted(Elements elements, BoundExpression key, bool isDescending, SyntaxNode syntax) =>
        new(elements.Binder, elements.Source, elements.Where, key, isDescending, ListType.Of(elements.List.Element), syntax.Span);

    private BoundExpression BindKey(OrderSyntax order, Elements elements)
    {
        var key = expressions.Bind(order.Key, elements.Scope);
        return key is BoundError || HasOrder(key.Type)
            ? key
            : expressions.Report(BindingDiagnostics.NoOrder(key.Span, key.Type.Display), order.Key);
    }

    private static bool HasOrder(RuleType type) => ComparisonBinder.OrderOf(type, type) is not null;
}
