using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Shapes;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Chooses among overloads and binds the arguments. Arguments convert only without loss; an overload that takes them as they are comes first.</summary>
internal sealed class ArgumentBinder(ExpressionBinder expressions, NameBinder names)
{
    /// <param name="overloads">At least one.</param>
    /// <param name="given">The value before the dot, if there is one.</param>
    /// <param name="syntax">The call.</param>
    /// <param name="span">The name that is called.</param>
    /// <param name="scope">What the arguments see.</param>
    public BoundExpression Call(IReadOnlyList<Callable> overloads, IReadOnlyList<BoundExpression> given, CallSyntax syntax, SourceSpan span, Scope scope)
    {
        if (overloads.Any(static overload => overload.TakesAnything))
            return expressions.Error(syntax);

        var count = given.Count + syntax.Arguments.Count;
        var fitting = overloads.Where(overload => Required(overload) <= count && count <= overload.Parameters.Count).ToList();
        if (fitting.Count == 0)
            return expressions.Report(BindingDiagnostics.WrongArguments(span, Displays(overloads), syntax.Arguments.Count(static argument => argument is not BoundArgumentSyntax)), syntax);

        // What has a type of its own is bound once. A literal is read anew for each overload, which must not find anything to report.
        var bound = syntax.Arguments
            .Select(argument => fitting.Count == 1 ? names.IsOpen(argument, scope) : IsPlainLiteral(argument, scope))
            .Zip(syntax.Arguments, (isOpen, argument) => isOpen ? null : expressions.Bind(argument, scope))
            .ToList();
        if (bound.Any(static argument => argument is BoundError))
            return expressions.Error(syntax);
        if (fitting.Count == 1)
            return Single(fitting[0], given, bound, syntax, scope);

        var candidates = fitting.Select(overload => (overload, values: Fit(overload, given, bound, syntax, scope))).Where(static pair => pair.values is not null).ToList();
        if (candidates.Count == 0)
            return expressions.Report(BindingDiagnostics.NoOverload(span, Displays(fitting)), syntax);

        var best = candidates.FirstOrDefault(static pair => pair.values!.Zip(pair.overload.Parameters, static (value, parameter) => value.Type.NotNull == parameter.Type.NotNull).All(static same => same));
        var (chosen, arguments) = best.overload is null ? candidates[0] : best;
        return Make(chosen, arguments!, syntax, scope);
    }

    private BoundExpression Single(Callable callable, IReadOnlyList<BoundExpression> given, List<BoundExpression?> bound, CallSyntax syntax, Scope scope)
    {
        var values = given.ToList();
        var failed = false;
        for (var i = 0; i < bound.Count; i++)
        {
            var type = callable.Parameters[given.Count + i].Type;
            var value = bound[i] ?? expressions.Bind(syntax.Arguments[i], scope, type);
            if (value is not BoundError && Accept(value, type) is null)
                value = expressions.Report(BindingDiagnostics.WrongType(value.Span, type, value.Type), syntax.Arguments[i]);
            failed |= value is BoundError;
            values.Add(value);
        }

        return failed ? expressions.Error(syntax) : Make(callable, values, syntax, scope);
    }

    private List<BoundExpression>? Fit(
        Callable callable, IReadOnlyList<BoundExpression> given, List<BoundExpression?> bound, CallSyntax syntax, Scope scope)
    {
        var values = given.ToList();
        for (var i = 0; i < bound.Count; i++)
        {
            var type = callable.Parameters[given.Count + i].Type;
            if (bound[i] is null && syntax.Arguments[i] is IdentifierSyntax && type.NotNull is not NamedType { Kind: NamedKind.Enum })
                return null;

            var value = bound[i] ?? expressions.Bind(syntax.Arguments[i], scope, type);
            if (value is BoundError || Accept(value, type) is null)
                return null;
            values.Add(value);
        }

        return values;
    }

    private BoundExpression Make(Callable callable, List<BoundExpression> values, CallSyntax syntax, Scope scope)
    {
        if (callable.ReturnType.IsBroken)
            return expressions.Error(syntax);

        var arguments = values.Select((value, i) => Argument(value, callable.Parameters[i])).ToList();
        var isGuarded = arguments.Any(static argument => argument.IsGuarded);
        arguments.AddRange(Handed(callable, scope).Select(symbol => new BoundArgument(new BoundName(symbol, symbol.Type, syntax.Span), IsGuarded: false, TakesNull: true)));

        return new BoundCall(
            callable.Form, callable.CSharp, arguments.ToEquatableArray(), callable.CanThrow,
            isGuarded ? callable.ReturnType.OrNull : callable.ReturnType, syntax.Span)
        {
            MayGiveNull = callable.MayGiveNull,
        };
    }

    /// <summary>What goes behind the arguments of the call without being written: the scope was made so that it has all of it.</summary>
    private static IEnumerable<BoundSymbol> Handed(Callable callable, Scope scope)
    {
        if (callable.TakesClock && scope.Clock is { } clock)
            yield return clock;
        foreach (var name in callable.TakesParams)
        {
            if (scope.Parameters.FirstOrDefault(known => known.Name == name) is { } parameters)
                yield return parameters;
        }
    }

    private BoundArgument Argument(BoundExpression value, ParameterShape parameter)
    {
        var isGuarded = value.Type.IsNullable && !parameter.Type.IsNullable;
        if (isGuarded && parameter.Name != "this")
            expressions.Nulls.Operand(value, "nothing is called and the result is null");
        return new BoundArgument(isGuarded ? value : Accept(value, parameter.Type)!, isGuarded, parameter.Type.IsNullable);
    }

    // Null fits everywhere: the call is null then.
    private BoundExpression? Accept(BoundExpression value, RuleType type) =>
        expressions.Conversions.Convert(value, value.Type.IsNullable && value is not BoundNull ? type.OrNull : type);

    private bool IsPlainLiteral(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        ParenthesizedSyntax parenthesized => IsPlainLiteral(parenthesized.Inner, scope),
        NumberSyntax or NullSyntax or NegateSyntax { Operand: NumberSyntax } => true,
        TextSyntax text => !text.Parts.Any(static part => part is TextHoleSyntax),
        IdentifierSyntax => names.IsOpen(syntax, scope),
        _ => false,
    };

    private static int Required(Callable callable) => callable.Parameters.Count(static parameter => !parameter.IsOptional);

    private static string Displays(IReadOnlyList<Callable> overloads) => string.Join(" or ", overloads.Select(static overload => overload.Display).Distinct());
}
