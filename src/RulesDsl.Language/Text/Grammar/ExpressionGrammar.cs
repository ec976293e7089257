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

    private static readonly Parser<ExpressionSyntax> Primary = PrimaryGrammar.Primary;

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Member =
        from dot in Expect.Sign(TokenKind.Dot, ".")
        from name in Expect.AnyName("the name of a member")
        select (Func<ExpressionSyntax, ExpressionSyntax>)(target => new MemberSyntax(target, name, target.Span.Through(name.Span)));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Index =
        from open in Expect.Sign(TokenKind.LeftBracket, "[")
        from index in Expression
        from close in Expect.Sign(TokenKind.RightBracket, "]")
        select (Func<ExpressionSyntax, ExpressionSyntax>)(target => new IndexSyntax(target, index, target.Span.Through(close.Span)));

    private static readonly Parser<Token> CloseCall = Expect.Sign(TokenKind.RightParenthesis, ")");

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Call =
        (from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
         from arguments in Expression.ListUntil(CloseCall)
         select arguments).Spanned((arguments, span) =>
            (Func<ExpressionSyntax, ExpressionSyntax>)(target => new CallSyntax(target, arguments.ToEquatableArray(), target.Span.Through(span))));

    private static readonly Parser<ExpressionSyntax> Postfix =
        from target in AggregateGrammar.Aggregate.XOr(Primary)
        from suffixes in Member.XOr(Call).XOr(Index).ZeroOrMore()
        select suffixes.Aggregate(target, (expression, suffix) => suffix(expression));

    private static readonly Parser<ExpressionSyntax> Unary =
        (from minus in Expect.Sign(TokenKind.Minus, "-")
         from operand in Expect.Ref(() => Unary!)
         select operand).Spanned((operand, span) => (ExpressionSyntax)new NegateSyntax(operand, span)).XOr(Postfix);

    private static readonly Parser<ExpressionSyntax> Product = Chain(Unary, ArithmeticOperators(
        (TokenKind.Star, "*", ArithmeticOperator.Multiply),
        (TokenKind.Slash, "/", ArithmeticOperator.Divide),
        (TokenKind.Percent, "%", ArithmeticOperator.Remainder)));

    private static readonly Parser<ExpressionSyntax> Sum = Chain(Product, ArithmeticOperators(
        (TokenKind.Plus, "+", ArithmeticOperator.Add),
        (TokenKind.Minus, "-", ArithmeticOperator.Subtract)));

    // `a ?? b ?? c` is a ?? (b ?? c), as in C#.
    private static readonly Parser<ExpressionSyntax> Coalesce =
        from first in Sum
        from rest in Expect.Sign(TokenKind.Coalesce, "??").SelectMany(_ => Sum, (_, operand) => operand).ZeroOrMore()
        select FoldRight(first, rest);

    private static readonly Parser<ExpressionSyntax> Comparison = Expect.Ref(() => ComparisonGrammar.Comparison);

    private static readonly Parser<ExpressionSyntax> Not =
        (from not in Expect.Sign(TokenKind.Not, "not")
         from operand in Expect.Ref(() => Not!)
         select operand).Spanned((operand, span) => (ExpressionSyntax)new NotSyntax(operand, span)).XOr(Comparison);

    private static readonly Parser<ExpressionSyntax> And = Run(Not, TokenKind.And, "and", LogicalOperator.And);

    private static readonly Parser<ExpressionSyntax> Or = Run(And, TokenKind.Or, "or", LogicalOperator.Or).Checked(AlternativeCheck.Find);

    private static Parser<ExpressionSyntax> Run(Parser<ExpressionSyntax> operand, TokenKind sign, string word, LogicalOperator logical) =>
        from first in operand
        from rest in Expect.Sign(sign, word).SelectMany(_ => operand.Named("a condition"), (_, next) => next).ZeroOrMore()
        select rest.Count == 0 ? first : new LogicalSyntax(logical, rest.Prepend(first).ToEquatableArray(), first.Span.Through(rest[rest.Count - 1].Span));

    private static Parser<ExpressionSyntax> Chain(Parser<ExpressionSyntax> operand, Parser<ArithmeticOperator> operators) =>
        from first in operand
        from rest in operators.SelectMany(_ => operand.Named("a value"), (sign, right) => (Sign: sign, Right: right)).ZeroOrMore()
        select rest.Aggregate(first, (left, next) => new ArithmeticSyntax(left, next.Sign, next.Right, left.Span.Through(next.Right.Span)));

    private static Parser<ArithmeticOperator> ArithmeticOperators(params (TokenKind Kind, string Sign, ArithmeticOperator Operator)[] operators) =>
        operators.Select(entry => Expect.Sign(entry.Kind, entry.Sign).Select(_ => entry.Operator)).Aggregate((first, second) => first.XOr(second));

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
