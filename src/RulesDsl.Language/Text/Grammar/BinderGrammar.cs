using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>The pieces of <c>sort(line in order.Lines where line.Taxed by line.Price desc)</c> that several forms share.</summary>
internal static class BinderGrammar
{
    private static readonly Parser<ExpressionSyntax> Expression = Expect.Ref(() => ExpressionGrammar.Expression);

    private static readonly Parser<NameSyntax> Binder = Expect.Sign(TokenKind.LeftParenthesis, "(").Before(Expect.Name("a name for the elements"));

    private static readonly Parser<ExpressionSyntax> Source = Expect.Sign(TokenKind.In, "in").Before(Expression);

    private static readonly Parser<ExpressionSyntax?> Where = Expect.Word("where").Before(Expression).Offered();

    private static readonly Parser<Token?> Descending = Expect.Word("desc").Offered();

    /// <summary><c>sum(line in order.Lines where line.Taxed</c>, whatever the function is.</summary>
    public static readonly Parser<BinderHead> Head = Expect.When(input => input.Kind == TokenKind.Word, "a function over a collection").Then(
        Binder.Then(Source.Then(Where, (source, where) => (source, where)), (binder, it) => (binder, it.source, it.where)),
        (function, it) => new BinderHead(function, it.binder, it.source, it.where));

    /// <summary><c>by line.Price</c></summary>
    public static readonly Parser<ExpressionSyntax> Key = Expect.Word("by").Before(Expression);

    /// <summary><c>by line.Price desc</c></summary>
    public static readonly Parser<OrderSyntax> Order = Key
        .Then(Descending, (key, descending) => (Key: key, IsDescending: descending is not null))
        .Spanned((it, span) => new OrderSyntax(it.Key, it.IsDescending, span));

    /// <summary><c>: line.Price</c></summary>
    public static readonly Parser<ExpressionSyntax> Selector = Expect.Sign(TokenKind.Colon, ":").Before(Expression);

    public static readonly Parser<Token> Close = Expect.Sign(TokenKind.RightParenthesis, ")");
}
