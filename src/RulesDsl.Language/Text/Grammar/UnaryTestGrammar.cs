using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>The cells of a table and the values of a condition map: <c>&lt;= 10</c>, <c>"SE", "NO"</c>, <c>not(A, B)</c>, <c>-</c>.</summary>
internal static class UnaryTestGrammar
{
    private static readonly Parser<UnaryTestSyntax> Anything =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Minus && input.Peek(1) is TokenKind.End or TokenKind.Comma or TokenKind.RightParenthesis, "'-'")
        from dash in Expect.Sign(TokenKind.Minus, "-")
        select (UnaryTestSyntax)new AnyTestSyntax(dash.Span);

    private static readonly Parser<UnaryTestSyntax> Comparison =
        (from sign in ComparisonGrammar.Operator
         from value in ExpressionGrammar.Operand
         select (Sign: sign, Value: value)).Spanned((it, span) => (UnaryTestSyntax)new ComparisonTestSyntax(it.Sign, it.Value, span));

    private static readonly Parser<UnaryTestSyntax> TextTest =
        from ahead in Expect.Ahead(OpensTextTest, "a test of text")
        from it in TextTestGrammar.Pattern
        select (UnaryTestSyntax)new TextUnaryTestSyntax(it.Operator, it.Pattern, it.IgnoresCase, it.Span);

    private static readonly Parser<UnaryTestSyntax> Value = RangeGrammar.ValueOrRange.Select(ToTest);

    private static readonly Parser<UnaryTestSyntax> In = Expect.Sign(TokenKind.In, "in").Before(RangeGrammar.ValueOrRange)
        .Spanned((set, span) => (UnaryTestSyntax)new ValueTestSyntax(set, span));

    private static readonly Parser<UnaryTestSyntax> Between = ComparisonGrammar.Between.Select(ToTest);

    private static readonly Parser<List<UnaryTestSyntax>> Negated =
        (from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
         from tests in Expect.Ref(() => One!).ListUntil(Expect.Sign(TokenKind.RightParenthesis, ")"))
         select tests).XOr(Expect.Ref(() => One!).Select(test => new List<UnaryTestSyntax> { test }));

    private static readonly Parser<UnaryTestSyntax> Not =
        (from not in Expect.Sign(TokenKind.Not, "not")
         from tests in Negated
         select tests).Spanned((tests, span) => (UnaryTestSyntax)new NotTestSyntax(tests.ToEquatableArray(), span));

    // `is null` and `is not null` say the same as `null` and `not null`.
    private static readonly Parser<UnaryTestSyntax> Is = Expect.Sign(TokenKind.Is, "is").Before(Expect.OneOf(Not, Value).Checked(EmptyCheck));

    private static readonly Parser<UnaryTestSyntax> One = Expect.OneOf(Anything, Comparison, Not, TextTest, In, Between, Is, Value).Named("a value or a test such as '>= 10'");

    public static readonly Parser<UnaryTestSyntax> Test =
        One.SeparatedByCommas().Spanned((tests, span) => tests.Count == 1 ? tests[0] : new AlternativesTestSyntax(tests.ToEquatableArray(), span));

    private static UnaryTestSyntax ToTest(ExpressionSyntax value) => new ValueTestSyntax(value, value.Span);

    private static RuleDiagnostic? EmptyCheck(UnaryTestSyntax test, TokenInput input) =>
        test is ValueTestSyntax { Value: IdentifierSyntax { Name: "empty" } } or NotTestSyntax { Tests: [ValueTestSyntax { Value: IdentifierSyntax { Name: "empty" } }] }
            ? SyntaxDiagnostics.WrongPlace(test.Span, "'empty' in a test of a value", "write it as a condition, as in 'order.Lines is empty'; an empty text is '\"\"'")
            : null;

    // The words are names elsewhere: `contains` alone may be a value.
    private static bool OpensTextTest(TokenInput input) => input.Kind == TokenKind.Word && input.Token.Text switch
    {
        "contains" or "like" or "matches" => input.Peek(1) is not (TokenKind.End or TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Dot),
        "starts" or "ends" or "subset" => input.Peek(1) == TokenKind.Word,
        _ => false,
    };
}
