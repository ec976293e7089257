using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds the functions that take a list whatever is in it: <c>sum(xs)</c>, <c>take(xs, n)</c>, <c>percentile(xs, 95)</c>.</summary>
internal sealed class ListFunctionBinder(ExpressionBinder expressions, AggregateBinder aggregates, OrderedBinder ordered, ComparisonBinder comparisons)
{
    private const string Runtime = "global::RulesDsl.Decisions.RuleLists.";

    private static readonly Dictionary<string, AggregateFunction> Aggregates = new()
    {
        ["any"] = AggregateFunction.Any, ["all"] = AggregateFunction.All, ["none"] = AggregateFunction.None, ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum, ["min"] = AggregateFunction.Min, ["max"] = AggregateFunction.Max, ["avg"] = AggregateFunction.Average,
    };

    // With how each is to be called.
    private static readonly Dictionary<string, string> Others = new()
    {
        ["first"] = "first(list)", ["sort"] = "sort(list)", ["reverse"] = "reverse(list)", ["distinct"] = "distinct(list)",
        ["take"] = "take(list, int)", ["skip"] = "skip(list, int)", ["percentile"] = "percentile(list, number)", ["join"] = "join(list, string)",
    };

    /// <summary>All names.</summary>
    public static IEnumerable<string> Names => Aggregates.Keys.Concat(Others.Keys);

    /// <summary>Whether a function of that name with so many arguments is one of these; <c>min</c> and <c>max</c> of two values are not.</summary>
    public static bool Has(string name, int arguments) => (Aggregates.ContainsKey(name) && arguments == 1) || Others.ContainsKey(name);

    /// <summary>Binds a call, to be asked only where <see cref="Has"/> holds.</summary>
    public BoundExpression Bind(string name, CallSyntax syntax, SourceSpan span, Scope scope)
    {
        var count = name is "take" or "skip" or "percentile" or "join" ? 2 : 1;
        if (syntax.Arguments.Count != count)
            return expressions.Report(BindingDiagnostics.WrongArguments(span, Others[name], syntax.Arguments.Count), syntax);

        var source = expressions.Bind(syntax.Arguments[0], scope);
        if (source is BoundError)
            return expressions.Error(syntax);
        if (Aggregates.TryGetValue(name, out var function))
            return aggregates.BindWhole(function, source, scope, syntax);
        if (name == "first")
            return ordered.BindFirst(source, scope, syntax);
        if (name == "sort")
            return ordered.BindSort(source, scope, syntax);
        if (Elements.Unnamed(expressions, source, scope, syntax) is not { } elements)
            return expressions.Error(syntax);

        return name switch
        {
            "take" => BindCut("Take", elements, syntax, scope),
            "skip" => BindCut("Skip", elements, syntax, scope),
            "percentile" => BindPercentile(elements, syntax, scope),
            "join" => BindJoin(elements, syntax, scope),
            "distinct" when !comparisons.HasEquality(elements.List.Element) =>
                expressions.Report(BindingDiagnostics.NoKey(source.Span, elements.List.Element.Display), syntax),
            "distinct" => Call(Runtime + "Distinct", ListType.Of(elements.List.Element), false, syntax, Source(elements, syntax)),
            _ => Call(Runtime + "Reverse", ListType.Of(elements.List.Element), false, syntax, Source(elements, syntax)),
        };
    }

    private BoundExpression BindCut(string method, Elements elements, CallSyntax syntax, Scope scope)
    {
        var count = BindArgument(syntax.Arguments[1], scope, SimpleType.Int);
        return count is BoundError
            ? count
            : Call(Runtime + method, ListType.Of(elements.List.Element), false, syntax, Source(elements, syntax), Argument(count));
    }

    private BoundExpression BindPercentile(Elements elements, CallSyntax syntax, Scope scope)
    {
        var element = elements.List.Element;
        if (ComparisonBinder.OrderOf(element, element) is null)
            return expressions.Report(BindingDiagnostics.NoAggregate(elements.Source.Span, "percentile", element.Display), syntax);

        // 95% is 0.95, which nobody means here.
        var written = syntax.Arguments[1];
        if (written is NumberSyntax { Kind: NumberKind.Percent } number)
            return expressions.Report(BindingDiagnostics.PercentileOfPercent(number.Span, number.Text.TrimEnd('%')), syntax);

        var percent = BindArgument(written, scope, SimpleType.Decimal);
        if (percent is BoundError)
            return percent;
        if (percent is BoundLiteral { Value: decimal and (< 0 or > 100) })
            return expressions.Report(BindingDiagnostics.PercentileOutOfRange(written.Span), syntax);

        return Call(Runtime + "Percentile", element.OrNull, percent is not BoundLiteral, syntax, Source(elements, syntax), Argument(percent));
    }

    // What is no text is shown as in a template.
    private BoundExpression BindJoin(Elements elements, CallSyntax syntax, Scope scope)
    {
        var element = elements.List.Element;
        if (element is ListType or MapType)
            return expressions.Report(BindingDiagnostics.ListInTemplate(elements.Source.Span, element.Display), syntax);

        var separator = BindArgument(syntax.Arguments[1], scope, SimpleType.String);
        return separator is BoundError
            ? separator
            : Call("global::RulesDsl.Decisions.RuleTexts.Join", SimpleType.String, false, syntax, Source(elements, syntax), Argument(separator));
    }

    private BoundExpression BindArgument(ExpressionSyntax syntax, Scope scope, RuleType type)
    {
        var value = expressions.Bind(syntax, scope, type);
        return expressions.Fit(value, syntax, value.Type.IsNullable && value is not BoundNull ? type.OrNull : type);
    }

    private BoundArgument Source(Elements elements, CallSyntax syntax) => Argument(elements.Source, isWatched: syntax.Arguments[0] is not BoundArgumentSyntax);

    private BoundArgument Argument(BoundExpression value, bool isWatched = true)
    {
        if (value.Type.NotNull is ListType { Form: ListForm.ImmutableArray } list)
            value = new BoundConversion(value, value.Type.IsNullable ? ListType.Of(list.Element).OrNull : ListType.Of(list.Element), value.Span);
        if (value.Type.IsNullable && isWatched)
            expressions.Nulls.Operand(value, "nothing is called and the result is null");
        return new BoundArgument(value, IsGuarded: value.Type.IsNullable);
    }

    private static BoundCall Call(string method, RuleType type, bool canThrow, CallSyntax syntax, params BoundArgument[] arguments) => new(
        CallForm.Static, method, arguments.ToEquatableArray(), canThrow,
        arguments.Any(static argument => argument.IsGuarded) ? type.OrNull : type, syntax.Span);
}
