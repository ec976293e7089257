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

    public static readonly Parser<ComparisonOperator> Operator =
        Sign(TokenKind.Equal, "==", ComparisonOperator.Equal)
            .XOr(Sign(TokenKind.NotEqual, "!=", ComparisonOperator.NotEqual))
            .XOr(Sign(TokenKind.Less, "<", ComparisonOperator.Less))
            .XOr(Sign(TokenKind.LessOrEqual, "<=", ComparisonOperator.LessOrEqual))
            .XOr(Sign(TokenKind.Greater, ">", ComparisonOperator.Greater))
            .XOr(Sign(TokenKind.GreaterOrEqual, ">=", ComparisonOperator.GreaterOrEqual))
            .XOr(Sign(TokenKind.EqualIgnoringCase, "~=", ComparisonOperator.EqualIgnoringCase));

    private static readonly Parser<Tail> Compared =
        from sign in Operator
        from right in Operand
        select (Tail)(left => new ComparisonSyntax(left, sign, right, left.Span.Through(right.Span)));

    private static readonly Parser<Token?> Negation = Expect.Sign(TokenKind.Not, "not").ZeroOrOne();

    private static readonly Parser<Tail> Is =
        from word in Expect.Sign(TokenKind.Is, "is")
        from not in Negation
        from tail in Expect.Word("empty").Select(empty => (Tail)(left => new IsEmptySyntax(left, not is not null, left.Span.Through(empty.Span))))
            .XOr(Operand.Select(value => (Tail)(left => new IsSyntax(left, not is not null, value, left.Span.Through(value.Span)))))
        select tail;

    private static readonly Parser<ExpressionSyntax> Set = RangeGrammar.ValueOrRange;

    private static readonly Parser<ExpressionSyntax> Between =
        from word in Expect.Sign(TokenKind.Between, "between")
        from lower in Operand
        from and in Expect.Sign(TokenKind.And, "and")
        from upper in Operand
        select (ExpressionSyntax)new RangeSyntax(lower, true, upper, true, lower.Span.Through(upper.Span));

    private static readonly Parser<Func<bool, Tail>> Membership =
        Expect.Sign(TokenKind.In, "in").SelectMany(_ => Set, (_, set) => set).XOr(Between)
            .Select(set => (Func<bool, Tail>)(isNegated => left => new InSyntax(left, isNegated, set, left.Span.Through(set.Span))));

    private static readonly Parser<Func<bool, Tail>> TextTest =
        TextTestGrammar.Test.Select(test => (Func<bool, Tail>)(isNegated => left => Negated(isNegated, test(left))));

    private static readonly Parser<Tail> Tested =
        from not in Negation
        from tail in Membership.XOr(TextTest)
        select tail(not is not null);

    public static readonly Parser<ExpressionSyntax> Comparison =
        (from left in Operand
         from tails in Compared.XOr(Is).XOr(Tested).ZeroOrMore()
         select (Left: left, Tails: tails))
        .Checked((comparison, input) => comparison.Tails.Count > 1 ? Chained(comparison.Left, comparison.Tails, input) : null)
        .Spanned((comparison, span) => comparison.Tails.Count switch
        {
            0 => comparison.Left,
            1 => comparison.Tails[0](comparison.Left),
            _ => new ErrorSyntax(span),
        });

    private static Parser<ComparisonOperator> Sign(TokenKind kind, string sign, ComparisonOperator comparison) =>
        Expect.Sign(kind, sign).Select(_ => comparison);

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
