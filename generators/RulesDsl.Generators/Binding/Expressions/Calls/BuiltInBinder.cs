using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds calls of the functions that the language brings along.</summary>
internal sealed class BuiltInBinder(ExpressionBinder expressions, ListFunctionBinder lists, TextTestBinder textTests, ArgumentBinder arguments)
{
    // Tests of text that are operators as well.
    private static readonly Dictionary<string, TextOperator> Tests = new()
    {
        ["contains"] = TextOperator.Contains, ["startsWith"] = TextOperator.StartsWith, ["endsWith"] = TextOperator.EndsWith,
    };

    // What C# calls them behind a dot, where that differs in more than case.
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["ToLower"] = "lower", ["ToLowerInvariant"] = "lower", ["ToUpper"] = "upper", ["ToUpperInvariant"] = "upper", ["Average"] = "avg",
    };

    /// <summary>The names of all of them.</summary>
    public static readonly IReadOnlyList<string> Names =
        [.. BuiltInFunctions.Names.Concat(ListFunctionBinder.Names).Concat(Casts.Names).Concat(Tests.Keys).Distinct()];

    /// <summary>The function that a name means, exactly or else in all but case and <c>_</c>.</summary>
    public static string? Find(string name) => LooseName.Best(Names, name, static known => known) is [var known, ..] ? known : null;

    /// <summary>The function that a name behind a dot means.</summary>
    public static string? FindMethod(string name) => Methods.TryGetValue(name, out var function) ? function : Find(name);

    /// <summary>Binds a call of the function of exactly that name.</summary>
    public BoundExpression Bind(string name, CallSyntax syntax, SourceSpan span, Scope scope)
    {
        if (ListFunctionBinder.Has(name, syntax.Arguments.Count))
            return lists.Bind(name, syntax, span, scope);
        if (Tests.TryGetValue(name, out var test))
            return BindTest(name, test, syntax, span, scope);
        if (name == "replace" && syntax.Arguments.Count == 3 && syntax.Arguments[1] is RegexSyntax pattern)
            return BindReplace(pattern, syntax, scope);
        if (Casts.To(name) is { } type)
            return BindCast(type, syntax, span, scope);
        if (name is "months" or "years" && syntax.Arguments.Count == 1)
            return expressions.Report(BindingDiagnostics.NoFixedLength(span, name.TrimEnd('s')), syntax);

        var overloads = BuiltInFunctions.Of(name);
        if (syntax.Arguments is [BoundArgumentSyntax, ..])
            overloads = [.. overloads.Select(static overload => overload.BehindDot())];
        return overloads.Count > 0
            ? arguments.Call(overloads, [], syntax, span, scope)
            : expressions.Report(BindingDiagnostics.WrongArguments(span, $"{name}(list)", syntax.Arguments.Count), syntax);
    }

    private BoundExpression BindTest(string name, TextOperator test, CallSyntax syntax, SourceSpan span, Scope scope) => syntax.Arguments.Count == 2
        ? textTests.Bind(expressions.Bind(syntax.Arguments[0], scope), test, syntax.Arguments[1], ignoresCase: false, syntax, scope)
        : expressions.Report(BindingDiagnostics.WrongArguments(span, $"{name}(string, string)", syntax.Arguments.Count), syntax);

    private BoundExpression BindReplace(RegexSyntax pattern, CallSyntax syntax, Scope scope)
    {
        var text = BindText(syntax.Arguments[0], scope);
        var replacement = BindText(syntax.Arguments[2], scope);
        if (Regexes.Check(pattern) is { } problem)
            return expressions.Report(problem, syntax);
        if (text is BoundError || replacement is BoundError)
            return expressions.Error(syntax);

        foreach (var value in new[] { text, replacement })
            expressions.Nulls.Operand(value, "nothing is called and the result is null");
        var type = text.Type.IsNullable || replacement.Type.IsNullable ? SimpleType.String.OrNull : SimpleType.String;
        return new BoundRegexReplace(text, pattern.Pattern, pattern.IgnoresCase, replacement, type, syntax.Span);
    }

    private BoundExpression BindText(ExpressionSyntax syntax, Scope scope)
    {
        var value = expressions.Bind(syntax, scope, SimpleType.String);
        return expressions.Fit(value, syntax, value.Type.IsNullable && value is not BoundNull ? SimpleType.String.OrNull : SimpleType.String);
    }

    private BoundExpression BindCast(SimpleType type, CallSyntax syntax, SourceSpan span, Scope scope)
    {
        if (syntax.Arguments.Count != 1)
            return expressions.Report(BindingDiagnostics.WrongArguments(span, $"{type.Display}(number) or {type.Display}(string)", syntax.Arguments.Count), syntax);

        var operand = expressions.Bind(syntax.Arguments[0], scope);
        if (operand is BoundError)
            return operand;
        if (operand.Type.NotNull == SimpleType.String)
            return arguments.Call([Casts.FromText(type)], [operand], syntax with { Arguments = default }, span, scope);
        if (!Numbers.IsNumber(operand.Type.NotNull))
            return expressions.Report(BindingDiagnostics.WrongType(operand.Span, "a number or a text", operand.Type.Display, "name one of these"), syntax);

        RuleType target = operand.Type.IsNullable ? type.OrNull : type;
        return Numbers.Widens(operand.Type.NotNull, type)
            ? new BoundConversion(operand, target, syntax.Span)
            : new BoundCast(operand, target, syntax.Span);
    }
}
