using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>any all none count sum min max avg</c> over the elements of a collection.</summary>
internal sealed class AggregateBinder(ExpressionBinder expressions)
{
    /// <summary>Binds <c>sum(x in xs where c : e)</c>.</summary>
    public BoundExpression Bind(AggregateSyntax syntax, Scope scope)
    {
        var source = expressions.Bind(syntax.Source, scope);
        if (Elements(source, syntax) is not { } list)
            return expressions.Error(syntax);

        var name = syntax.Binder.Text;
        var binder = BoundSymbol.Local(name, SymbolRank.Binder, list.Element, NameBinder.FreeName(name, scope, source));
        scope = scope.With(binder);
        var where = syntax.Where is null ? null : expressions.BindCondition(syntax.Where, scope);
        if (where is not null)
            scope = scope.Where(where);
        var selector = syntax.Selector is null ? null : expressions.Bind(syntax.Selector, scope);
        return where is BoundError || selector is BoundError
            ? expressions.Error(syntax)
            : Make(syntax.Function, binder, source, where, selector, syntax);
    }

    /// <summary>Binds <c>sum(xs)</c>: the elements are the values themselves.</summary>
    public BoundExpression BindWhole(AggregateFunction function, BoundExpression source, Scope scope, SyntaxNode syntax)
    {
        if (Elements(source, syntax) is not { } list)
            return expressions.Error(syntax);

        var binder = BoundSymbol.Local("each", SymbolRank.Binder, list.Element, NameBinder.FreeName("each", scope, source));
        var each = new BoundName(binder, list.Element, source.Span);
        return function switch
        {
            AggregateFunction.Any or AggregateFunction.None or AggregateFunction.All when list.Element.NotNull == SimpleType.Bool =>
                Make(function, binder, source, Truth(each), null, syntax),
            AggregateFunction.All => expressions.Report(BindingDiagnostics.NotACondition(source.Span, list.Element.Display), syntax),
            AggregateFunction.Any or AggregateFunction.None or AggregateFunction.Count => Make(function, binder, source, null, null, syntax),
            _ => Make(function, binder, source, null, each, syntax),
        };
    }

    private BoundExpression Make(
        AggregateFunction function, BoundSymbol binder, BoundExpression source, BoundExpression? where, BoundExpression? selector, SyntaxNode syntax)
    {
        if (function is AggregateFunction.Any or AggregateFunction.All or AggregateFunction.None)
            return new BoundAggregate(function, binder, source, where, null, SimpleType.Bool, syntax.Span);
        if (function == AggregateFunction.Count)
            return new BoundAggregate(function, binder, source, where, null, SimpleType.Int, syntax.Span);

        // That it is missing the parser has reported.
        if (selector is null)
            return expressions.Error(syntax);

        var selected = selector.Type.NotNull;
        return Result(function, selected) is { } type
            ? new BoundAggregate(function, binder, source, where, selector, type, syntax.Span)
            : expressions.Report(BindingDiagnostics.NoAggregate(selector.Span, Spell(function), selector.Type.Display), syntax);
    }

    // Of nothing a sum is 0, the others are null.
    private static RuleType? Result(AggregateFunction function, RuleType selected) => function switch
    {
        AggregateFunction.Sum => selected == SimpleType.Duration ? selected : Numbers.Common(selected, SimpleType.Int) ?? Binary(selected),
        AggregateFunction.Average when Numbers.IsWhole(selected) => SimpleType.Decimal.OrNull,
        AggregateFunction.Average => selected == SimpleType.Duration || Numbers.IsNumber(selected) ? selected.OrNull : null,
        _ => ComparisonBinder.OrderOf(selected, selected) is null ? null : selected.OrNull,
    };

    private static RuleType? Binary(RuleType type) => Numbers.IsBinary(type) ? type : null;

    private ListType? Elements(BoundExpression source, SyntaxNode syntax)
    {
        if (source.Type.NotNull is ListType list)
            return list;
        if (source is not BoundError)
            expressions.Report(BindingDiagnostics.NotACollection(source.Span, source.Type.Display), syntax);
        return null;
    }

    private static BoundExpression Truth(BoundExpression value) =>
        value.Type.IsNullable ? new BoundTruth(value, SimpleType.Bool, value.Span) : value;

    private static string Spell(AggregateFunction function) => function switch
    {
        AggregateFunction.Sum => "sum",
        AggregateFunction.Min => "min",
        AggregateFunction.Max => "max",
        _ => "avg",
    };
}
