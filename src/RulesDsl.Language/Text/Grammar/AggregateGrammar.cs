using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>any(line in order.Lines where line.Taxed)</c>, <c>sum(line in order.Lines : line.Price)</c>.
/// A name and <c>(name in</c> always open a binder.</summary>
internal static class AggregateGrammar
{
    private static readonly Dictionary<string, AggregateFunction> Functions = new(StringComparer.Ordinal)
    {
        ["any"] = AggregateFunction.Any, ["all"] = AggregateFunction.All, ["none"] = AggregateFunction.None, ["count"] = AggregateFunction.Count,
        ["sum"] = AggregateFunction.Sum, ["min"] = AggregateFunction.Min, ["max"] = AggregateFunction.Max, ["avg"] = AggregateFunction.Average,
    };

    private static readonly HashSet<string> Later = new(["first", "sort", "take", "distinct", "group", "percentile"], StringComparer.Ordinal);

    private static readonly Parser<ExpressionSyntax> Expression = Expect.Ref(() => ExpressionGrammar.Expression);

    private static readonly Parser<Token> Open = Expect.Sign(TokenKind.LeftParenthesis, "(");

    private static readonly Parser<NameSyntax> Binder = Expect.Name("a name for the elements");

    private static readonly Parser<ExpressionSyntax> Source = Expect.Sign(TokenKind.In, "in").Before(Expression);

    private static readonly Parser<ExpressionSyntax?> Where = Expect.Word("where").Before(Expression).ZeroOrOne();

    private static readonly Parser<ExpressionSyntax?> Selector = Expect.Sign(TokenKind.Colon, ":").Before(Expression).ZeroOrOne();

    private static readonly Parser<Token> Close = Expect.Sign(TokenKind.RightParenthesis, ")");

    private static readonly Parser<ExpressionSyntax> Known =
        Expect.When(input => Functions.ContainsKey(input.Token.Text), "an aggregate")
            .Then(Open.Before(Binder), (function, binder) => (Function: Functions[function.Text], Binder: binder))
            .Then(Source.Then(Where, (source, where) => (Source: source, Where: where)), (head, body) => (head, body))
            .Then(Selector.Then(Close, (selector, _) => selector), (it, selector) => (it.head, it.body, Selector: selector))
            .Spanned((it, span) => new AggregateSyntax(it.head.Function, it.head.Binder, it.body.Source, it.body.Where, it.Selector, span))
            .Checked(SelectorCheck)
            .Select(aggregate => (ExpressionSyntax)aggregate);

    /// <summary>To be asked only where <see cref="OpensBinder"/> holds.</summary>
    public static readonly Parser<ExpressionSyntax> Aggregate = input =>
        Functions.ContainsKey(((TokenInput)input).Token.Text) ? Known(input) : Skipped(input);

    /// <summary>Whether a name and <c>(name in</c> stand here.</summary>
    public static bool OpensBinder(TokenInput input) =>
        input.Kind == TokenKind.Word && input.Peek(1) == TokenKind.LeftParenthesis
        && input.Peek(2) is TokenKind.Word or TokenKind.EscapedWord && input.Peek(3) == TokenKind.In;

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

    // Reads past the parentheses of a function that is unknown, so that only the function is reported.
    private static IResult<ExpressionSyntax> Skipped(IInput input)
    {
        var name = ((TokenInput)input).Token;
        var depth = 0;
        var place = ((TokenInput)input).Next();
        do
        {
            depth += place.Kind switch { TokenKind.LeftParenthesis => 1, TokenKind.RightParenthesis => -1, _ => 0 };
            place = place.Next();
        }
        while (depth > 0 && !place.AtEnd);

        var span = ((TokenInput)input).SpanUntil(place);
        ((TokenInput)input).Diagnostics.Add(Later.Contains(name.Text)
            ? SyntaxDiagnostics.NotSupported(name.Span, $"'{name.Text}' over a collection")
            : SyntaxDiagnostics.NoSuchOption(name.Span, name.Text, "function over a collection", Functions.Keys));
        return Result.Success<ExpressionSyntax>(new ErrorSyntax(span), place);
    }
}
