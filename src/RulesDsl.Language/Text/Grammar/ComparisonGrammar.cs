using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;
using Sprache;
using Tail = System.Func<RulesDsl.Language.Syntax.ExpressionSyntax, RulesDsl.Language.Syntax.ExpressionSyntax>;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>An operand, and what it is compared with.</summary>
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

    /// <summary><c>between 1 and 10</c>, which is a range.</summary>
    public static readonly Parser<ExpressionSyntax> Between = Expect.Sign(TokenKind.Between, "between").Before(Operand).Then(
        Expect.Sign(TokenKind.And, "and").Before(Operand),
        (lower, upper) => (ExpressionSyntax)new RangeSyntax(lower, true, upper, true, lower.Span.Through(upper.Span)));

    private static readonly Parser<Func<bool, Tail>> Membership = Expect.OneOf(Expect.Sign(TokenKind.In, "in").Before(RangeGrammar.ValueOrRange), Between)
        .Select(set => (Func<bool, Tail>)(isNegated => left => new InSyntax(left, isNegated, set, left.Span.Through(set.Span))));

    private static readonly Parser<Func<bool, Tail>> TextTest =
        TextTestGrammar.Test.Select(test => (Func<bool, Tail>)(isNegated => left => Negated(isNegated, test(left))));

    private static readonly Parser<Tail> Tested = Negation.Then(Expect.OneOf(Membership, TextTest), (not, tail) => tail(not is not null));

    // `a < b < c` is read as (a < b) < c first, so that its mend can be told.
    public static readonly Parser<ExpressionSyntax> Comparison = Operand
        .Folded(OpensTail, Expect.OneOf(Compared, Is, Tested), (left, tail) => tail(left))
        .Checked((it, input) => IsChained(it) ? Chained(it, input.File) : null)
        .Select(it => IsChained(it) ? new ErrorSyntax(it.Span) : it);

    // Most operands are compared with nothing, so this is asked before any parser.
    private static bool OpensTail(TokenInput input) =>
        input.Kind is (>= TokenKind.Equal and <= TokenKind.EqualIgnoringCase) or TokenKind.Is or TokenKind.Not or TokenKind.In or TokenKind.Between
        || (input.Kind == TokenKind.Word && TextTestGrammar.Words.Contains(input.Token.Text));

    private static ExpressionSyntax Negated(bool isNegated, ExpressionSyntax test) => isNegated ? new NotSyntax(test, test.Span) : test;

    private static bool IsChained(ExpressionSyntax it) => LeftOf(it) is { } left && LeftOf(left) is not null;

    // a < b < c → a < b and b < c
    private static RuleDiagnostic Chained(ExpressionSyntax whole, SourceFile file)
    {
        var second = whole;
        while (IsChained(LeftOf(second)!))
            second = LeftOf(second)!;

        var first = LeftOf(second)!;
        var behindFirst = new SourceSpan(first.Span.End, second.Span.End - first.Span.End, first.Span.To, second.Span.To);
        return SyntaxDiagnostics.Chained(whole.Span, OneLine($"{file.Quote(first.Span)} and {file.Quote(RightOf(first).Span)} {file.Quote(behindFirst)}"));
    }

    // The operand of a comparison; null for anything else. A comparison in parentheses is something else.
    private static ExpressionSyntax? LeftOf(ExpressionSyntax comparison) => comparison switch
    {
        ComparisonSyntax it => it.Left,
        IsSyntax it => it.Operand,
        InSyntax it => it.Operand,
        IsEmptySyntax it => it.Operand,
        TextTestSyntax it => it.Operand,
        NotSyntax it => LeftOf(it.Operand),
        _ => null,
    };

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
