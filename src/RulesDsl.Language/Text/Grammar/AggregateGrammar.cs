using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>any(line in order.Lines where line.Taxed)</c>, <c>sum(line in order.Lines : line.Price)</c></summary>
internal static class AggregateGrammar
{
    /// <summary>The aggregates by the words for them.</summary>
    public static readonly Dictionary<string, AggregateFunction> Functions = new(StringComparer.Ordinal)
    {
        ["any"] = AggregateFunction.Any, ["all"] = AggregateFunction.All, ["none"] = AggregateFunction.None, ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum, ["min"] = AggregateFunction.Min, ["max"] = AggregateFunction.Max, ["avg"] = AggregateFunction.Average,
    };

    /// <summary>To be asked only where the function is one of <see cref="Functions"/>.</summary>
    public static readonly Parser<ExpressionSyntax> Aggregate = BinderGrammar.Head
        .Then(BinderGrammar.Selector.Offered().Then(BinderGrammar.Close, (selector, _) => selector), (head, selector) => (Head: head, Selector: selector))
        .Spanned((it, span) => new AggregateSyntax(Functions[it.Head.Function.Text], it.Head.Binder, it.Head.Source, it.Head.Where, it.Selector, span))
        .Checked(SelectorCheck)
        .Select(aggregate => (ExpressionSyntax)aggregate);

    // A quantifier selects with `where`; what comes after ':' would be lost.
    private static RuleDiagnostic? SelectorCheck(AggregateSyntax aggregate, TokenInput input) => aggregate switch
    {
        { Function: <= AggregateFunction.Count, Selector: { } selector } =>
            SyntaxDiagnostics.WrongPlace(selector.Span, $"a value after ':' in '{input.Token.Text}'", "a condition on the elements is written after 'where'"),
        { Function: > AggregateFunction.Count, Selector: null } =>
            SyntaxDiagnostics.MissingPart(
                aggregate.Span,
                $"'{input.Token.Text}'",
                "value to take of each element",
                $"write ': {aggregate.Binder.Text}' before the closing parenthesis, or ': {aggregate.Binder.Text}.' and a member"),
        _ => null,
    };
}
