using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>
/// Expressions, from the loosest operator to the tightest. The other grammars of expressions lean on this one, so it
/// reaches them only while it parses: static fields are then set in one order whichever grammar is used first.
/// </summary>
internal static class ExpressionGrammar
{
    public static readonly Parser<ExpressionSyntax> Expression = Expect.Ref(() => Or!).Named("a value").Operand();

    /// <summary>An operand of a comparison: the expressions that bind tighter than one.</summary>
    public static readonly Parser<ExpressionSyntax> Operand = Expect.Ref(() => Coalesce!).Named("a value").Operand();

    private static readonly Parser<Token> CloseBracket = Expect.Sign(TokenKind.RightBracket, "]");

    private static readonly Parser<Token> CloseCall = Expect.Sign(TokenKind.RightParenthesis, ")");

    // On the line of its dot, so that an unfinished path does not take the `then` of the next line for a member.
    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Member = Expect.Sign(TokenKind.Dot, ".").Then(
        Expect.When(input => !input.AtEnd && input.Token.IsAnyWord && !input.Token.IsFirstOnLine, "the name of a member")
            .Select(token => new NameSyntax(token.Text, token.Span)),
        (_, name) => (Func<ExpressionSyntax, ExpressionSyntax>)(target => new MemberSyntax(target, name, target.Span.Through(name.Span))));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Index = Expect.Sign(TokenKind.LeftBracket, "[").Then(
        Expression.Then(CloseBracket, (index, close) => (Value: index, Close: close)),
        (_, index) => (Func<ExpressionSyntax, ExpressionSyntax>)(target => new IndexSyntax(target, index.Value, target.Span.Through(index.Close.Span))));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Call = Expect.Sign(TokenKind.LeftParenthesis, "(")
        .Before(Expression.ListUntil(CloseCall))
        .Spanned((arguments, span) =>
            (Func<ExpressionSyntax, ExpressionSyntax>)(target => new CallSyntax(target, arguments.ToEquatableArray(), target.Span.Through(span))));

    private static readonly Dictionary<TokenKind, Parser<Func<ExpressionSyntax, ExpressionSyntax>>> Suffixes = new()
    {
        [TokenKind.Dot] = Member,
        [TokenKind.LeftParenthesis] = Call,
        [TokenKind.LeftBracket] = Index,
    };

    private static readonly Parser<ExpressionSyntax> Postfix = PrimaryGrammar.Primary.Folded(
        input => Suffixes.ContainsKey(input.Kind), Expect.ByKind("a suffix", Suffixes), (target, suffix) => suffix(target));

    private static readonly Parser<ExpressionSyntax> Negated = Expect.Sign(TokenKind.Minus, "-").Then(
        Expect.Ref(() => Unary!), (minus, operand) => (ExpressionSyntax)new NegateSyntax(operand, minus.Span.Through(operand.Span)));

    private static readonly Parser<ExpressionSyntax> Unary = input => ((TokenInput)input).Kind == TokenKind.Minus ? Negated(input) : Postfix(input);

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

    private static readonly Parser<ExpressionSyntax> Coalesce = Expect.Run(Sum, TokenKind.Coalesce, FoldRight);

    private static readonly Parser<ExpressionSyntax> Inverted = Expect.Sign(TokenKind.Not, "not").Then(
        Expect.Ref(() => Not!), (not, operand) => (ExpressionSyntax)new NotSyntax(operand, not.Span.Through(operand.Span)));

    private static readonly Parser<ExpressionSyntax> Not = input =>
        ((TokenInput)input).Kind == TokenKind.Not ? Inverted(input) : ComparisonGrammar.Comparison(input);

    private static readonly Parser<ExpressionSyntax> And = Expect.Run(Not, TokenKind.And, items => ToLogical(LogicalOperator.And, items));

    private static readonly Parser<ExpressionSyntax> Or = Expect.Run(And, TokenKind.Or, items => ToLogical(LogicalOperator.Or, items))
        .Checked(AlternativeCheck.Find)
        .Select(it => AlternativeCheck.IndexIn(it) is null ? it : new ErrorSyntax(it.Span));

    private static Parser<ExpressionSyntax> Arithmetic(Parser<ExpressionSyntax> operand, Dictionary<TokenKind, ArithmeticOperator> operators)
    {
        var next = Expect.Meaning(input => input.Kind, operators, "an operator").Then(operand, (sign, right) => (Sign: sign, Right: right));
        return operand.Folded(
            input => operators.ContainsKey(input.Kind),
            next,
            (left, it) => new ArithmeticSyntax(left, it.Sign, it.Right, left.Span.Through(it.Right.Span)));
    }

    private static LogicalSyntax ToLogical(LogicalOperator logical, List<ExpressionSyntax> items) =>
        new(logical, items.ToEquatableArray(), items[0].Span.Through(items[items.Count - 1].Span));

    // `a ?? b ?? c` is a ?? (b ?? c), as in C#.
    private static ExpressionSyntax FoldRight(List<ExpressionSyntax> items)
    {
        var right = items[items.Count - 1];
        for (var i = items.Count - 2; i >= 0; i--)
            right = new CoalesceSyntax(items[i], right, items[i].Span.Through(right.Span));
        return right;
    }
}
