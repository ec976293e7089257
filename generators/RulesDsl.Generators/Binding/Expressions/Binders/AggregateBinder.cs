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
        if (Elements.Bind(expressions, syntax.Binder, syntax.Source, syntax.Where, scope) is not { } elements)
            return expressions.Error(syntax);

        var selector = syntax.Selector is null ? null : expressions.Bind(syntax.Selector, elements.Scope);
        return elements.HasFailed || selector is BoundError
            ? expressions.Error(syntax)
            : Make(syntax.Function, elements, elements.Where, selector, syntax);
    }

    /// <summary>Binds <c>sum(xs)</c>: the elements are the values themselves.</summary>
    public BoundExpression BindWhole(AggregateFunction function, BoundExpression source, Scope scope, SyntaxNode syntax)
    {
        if (Elements.Unnamed(expressions, source, scope, syntax) is not { } elements)
            return expressions.Error(syntax);

        return function switch
        {
            AggregateFunction.Any or AggregateFunction.None or AggregateFunction.All when elements.List.Element.NotNull == SimpleType.Bool =>
                Make(function, elements, Truth(elements.Each), null, syntax),
            AggregateFunction.All => expressions.Report(BindingDiagnostics.NotACondition(source.Span, elements.List.Element.Display), syntax),
            AggregateFunction.Any or AggregateFunction.None or AggregateFunction.Count => Make(function, elements, null, null, syntax),
            _ => Make(function, elements, null, elements.Each, syntax),
        };
    }

    private BoundExpression Make(AggregateFunction function, Elements elements, BoundExpression? where, BoundExpression? selector, SyntaxNode syntax)
    {
        var (binder, source) = (elements.Binder, elements.Source);
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
            : expressions.Report(BindingDiagnostics.NoAggregate(selector.Span, OperatorSpelling.Of(function), selector.Type.Display), syntax);
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

    private static BoundExpression Truth(BoundExpression value) =>
        value.Type.IsNullable ? new BoundTruth(value, SimpleType.Bool, value.Span) : value;
}
