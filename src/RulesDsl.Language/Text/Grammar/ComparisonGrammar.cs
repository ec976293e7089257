using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;
using Tail = System.Func<RulesDsl.Language.Syntax.ExpressionSyntax, RulesDsl.Language.Syntax.ExpressionSyntax>;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>An operand, and what it is compared with. A second comparison after the first is read, so that its mend can be told.</summary>
internal static class ComparisonGrammar
{
    private static readonly Parser<ExpressionSyntax> Operand = ExpressionGrammar.Operand;

    private static readonly Dictionary<TokenKind, ComparisonOperator> Operators = new()
    {
        [TokenKind.Equal] = ComparisonOperator.Equal,
        [TokenKind.NotEqual] = ComparisonOperator.NotEqual,
        [TokenKind.Less] = ComparisonOperator.Less,
        [TokenKind.LessOrEqual] = ComparisonOperator.LessOrEqual,
        [TokenKind.Greater] = ComparisonOperator.Greater,
        [TokenKind.GreaterOrEqual] = ComparisonOperator.GreaterOrEqual,
        [TokenKind.EqualIgnoringCase] = ComparisonOperator.EqualIgnoringCase,
    };

    public static readonly Parser<ComparisonOperator> Operator = Expect.Meaning(input => input.Kind, Operators, "a comparison");

    private static readonly Parser<Tail> Compared = Operator.Then(
        Operand,
        (sign, right) => (Tail)(left => new ComparisonSyntax(left, sign, right, left.Span.Through(right.Span))));

    private static readonly Parser<Token?> Negation = Expect.Sign(TokenKind.Not, "not").ZeroOrOne();

    private static readonly Parser<Func<bool, Tail>> Kind = Expect.OneOf(
        Expect.Word("empty").Select(empty => (Func<bool, Tail>)(isNegated => left => new IsEmptySyntax(left, isNegated, left.Span.Through(empty.Span)))),
        Operand.Select(value => (Func<bool, Tail>)(isNegated => left => new IsSyntax(left, isNegated, value, left.Span.Through(value.Span)))))
        .Named("a value");

    private static readonly Parser<Tail> Is = Expect.Sign(TokenKind.Is, "is").Before(Negation.Then(Kind, (not, tail) => tail(not is not null)));

    private static readonly Parser<ExpressionSyntax> Between = Expect.Sign(TokenKind.Between, "between").Before(Operand).Then(
        Expect.Sign(TokenKind.And, "and").Before(Operand),
        (lower, upper) => (ExpressionSyntax)new RangeSyntax(lower, true, upper, true, lower.Span.Through(upper.Span)));

    private static readonly Parser<Func<bool, Tail>> Membership = Expect.OneOf(Expect.Sign(TokenKind.In, "in").Before(RangeGrammar.ValueOrRange), Between)
        .Select(set => (Func<bool, Tail>)(isNegated => left => new InSyntax(left, isNegated, set, left.Span.Through(set.Span))));

    private static readonly Parser<Func<bool, Tail>> TextTest =
        TextTestGrammar.Test.Select(test => (Func<bool, Tail>)(isNegated => left => Negated(isNegated, test(left))));

    private static readonly Parser<Tail> Tested = Negation.Then(Expect.OneOf(Membership, TextTest), (not, tail) => tail(not is not null));

    public static readonly Parser<ExpressionSyntax> Comparison =
        Operand.Then(Expect.OneOf(Compared, Is, Tested).ZeroOrMore(), (left, tails) => (Left: left, Tails: tails))
        .Checked((comparison, input) => comparison.Tails.Count > 1 ? Chained(comparison.Left, comparison.Tails, input) : null)
        .Spanned((comparison, span) => comparison.Tails.Count switch
        {
            0 => comparison.Left,
            1 => comparison.Tails[0](comparison.Left),
            _ => new ErrorSyntax(span),
        });

    private static ExpressionSyntax Negated(bool isNegated, ExpressionSyntax test) => isNegated ? new NotSyntax(test, test.Span) : test;

    // a < b < c → a < b and b < c
    private static RuleDiagnostic Chained(ExpressionSyntax left, List<Tail> tails, TokenInput input)
    {
        var first = tails[0](left);
        var second = tails[1](RightOf(first));
        var middle = input.File.Quote(RightOf(first).Span);
        var rest = input.File.Quote(new SourceSpan(first.Span.End, second.Span.End - first.Span.End, first.Span.To, second.Span.To)).Trim();
        return SyntaxDiagnostics.Chained(left.Span.Through(tails[tails.Count - 1](left).Span), OneLine($"{input.File.Quote(first.Span)} and {middle} {rest}"));
    }

    private static ExpressionSyntax RightOf(ExpressionSyntax comparison) => comparison switch
    {
        ComparisonSyntax it => it.Right,
        IsSyntax it => it.Value,
        InSyntax it => it.Set,
        IsEmptySyntax it => it.Operand,
        TextTestSyntax it => it.Pattern,
        NotSyntax it => RightOf(it.Operand),
        _ => throw new InvalidOperationException($"No comparison: {comparison.GetType().Name}."),
    };

    private static string OneLine(string text) => string.Join(" ", text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
