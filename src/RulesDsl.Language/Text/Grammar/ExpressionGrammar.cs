using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>Expressions, from the loosest operator to the tightest. The other grammars of expressions lean on this one, so it reaches them through <see cref="Expect.Ref"/>: static fields are then set in one order whichever grammar is used first.</summary>
internal static class ExpressionGrammar
{
    public static readonly Parser<ExpressionSyntax> Expression = Expect.Ref(() => Or!).Named("a value");

    /// <summary>An operand of a comparison: the expressions that bind tighter than one.</summary>
    public static readonly Parser<ExpressionSyntax> Operand = Expect.Ref(() => Coalesce!).Named("a value");

    private static readonly Parser<Token> CloseBracket = Expect.Sign(TokenKind.RightBracket, "]");

    private static readonly Parser<Token> CloseCall = Expect.Sign(TokenKind.RightParenthesis, ")");

    // On the line of its dot, so that an unfinished path does not take the `then` of the next line for a member.
    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Member = Expect.Sign(TokenKind.Dot, ".").Then(
        Expect.When(input => !input.AtEnd && input.Token.IsAnyWord && !input.Token.IsFirstOnLine, "the name of a member").Select(token => new NameSyntax(token.Text, token.Span)),
        (_, name) => (Func<ExpressionSyntax, ExpressionSyntax>)(target => new MemberSyntax(target, name, target.Span.Through(name.Span))));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Index = Expect.Sign(TokenKind.LeftBracket, "[").Then(
        Expression.Then(CloseBracket, (index, close) => (Value: index, Close: close)),
        (_, index) => (Func<ExpressionSyntax, ExpressionSyntax>)(target => new IndexSyntax(target, index.Value, target.Span.Through(index.Close.Span))));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Call = Expect.Sign(TokenKind.LeftParenthesis, "(")
        .Before(Expression.ListUntil(CloseCall))
        .Spanned((arguments, span) =>
            (Func<ExpressionSyntax, ExpressionSyntax>)(target => new CallSyntax(target, arguments.ToEquatableArray(), target.Span.Through(span))));

    private static readonly Parser<ExpressionSyntax> Postfix = Expect.OneOf(AggregateGrammar.Aggregate, PrimaryGrammar.Primary).Then(
        Expect.OneOf(Member, Call, Index).ZeroOrMore(),
        (target, suffixes) => suffixes.Aggregate(target, (expression, suffix) => suffix(expression)));

    private static readonly Parser<ExpressionSyntax> Unary = Expect.OneOf(
        Expect.Sign(TokenKind.Minus, "-").Then(Expect.Ref(() => Unary!), (minus, operand) => (ExpressionSyntax)new NegateSyntax(operand, minus.Span.Through(operand.Span))),
        Postfix).Named("a value");

    private static readonly Parser<ExpressionSyntax> Product = Arithmetic(Unary, new()
    {
        [TokenKind.Star] = ArithmeticOperator.Multiply,
        [TokenKind.Slash] = ArithmeticOperator.Divide,
        [TokenKind.Percent] = ArithmeticOperator.Remainder,
    });

    private static readonly Parser<ExpressionSyntax> Sum = Arithmetic(Product, new()
    {
        [TokenKind.Plus] = ArithmeticOperator.Add,
        [TokenKind.Minus] = ArithmeticOperator.Subtract,
    });

    // `a ?? b ?? c` is a ?? (b ?? c), as in C#.
    private static readonly Parser<ExpressionSyntax> Coalesce = Sum.Then(Expect.Sign(TokenKind.Coalesce, "??").Before(Sum).ZeroOrMore(), FoldRight);

    private static readonly Parser<ExpressionSyntax> Not = Expect.OneOf(
        Expect.Sign(TokenKind.Not, "not").Then(Expect.Ref(() => Not!), (not, operand) => (ExpressionSyntax)new NotSyntax(operand, not.Span.Through(operand.Span))),
        Expect.Ref(() => ComparisonGrammar.Comparison)).Named("a value");

    private static readonly Parser<ExpressionSyntax> And = Run(Not, TokenKind.And, "and", LogicalOperator.And);

    private static readonly Parser<ExpressionSyntax> Or = Run(And, TokenKind.Or, "or", LogicalOperator.Or).Checked(AlternativeCheck.Find);

    private static Parser<ExpressionSyntax> Run(Parser<ExpressionSyntax> operand, TokenKind sign, string word, LogicalOperator logical) => operand.Then(
        Expect.Sign(sign, word).Before(operand).ZeroOrMore(),
        (first, rest) => rest.Count == 0 ? first : new LogicalSyntax(logical, rest.Prepend(first).ToEquatableArray(), first.Span.Through(rest[rest.Count - 1].Span)));

    private static Parser<ExpressionSyntax> Arithmetic(Parser<ExpressionSyntax> operand, Dictionary<TokenKind, ArithmeticOperator> operators) => Expect.Chain(
        operand,
        Expect.Meaning(input => input.Kind, operators, "an operator"),
        (left, sign, right) => new ArithmeticSyntax(left, sign, right, left.Span.Through(right.Span)));

    private static ExpressionSyntax FoldRight(ExpressionSyntax first, List<ExpressionSyntax> rest)
    {
        if (rest.Count == 0)
            return first;

        var right = rest[rest.Count - 1];
        for (var i = rest.Count - 2; i >= -1; i--)
        {
            var left = i < 0 ? first : rest[i];
            right = new CoalesceSyntax(left, right, left.Span.Through(right.Span));
        }

        return right;
    }
}
