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

    private static readonly Parser<UnaryTestSyntax> Value =
        from word in Expect.Sign(TokenKind.In, "in").ZeroOrOne()
        from value in RangeGrammar.ValueOrRange
        select (UnaryTestSyntax)new ValueTestSyntax(value, value.Span);

    private static readonly Parser<List<UnaryTestSyntax>> Negated =
        (from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
         from tests in Expect.Ref(() => One!).ListUntil(Expect.Sign(TokenKind.RightParenthesis, ")"))
         select tests).XOr(Expect.Ref(() => One!).Select(test => new List<UnaryTestSyntax> { test }));

    private static readonly Parser<UnaryTestSyntax> Not =
        (from not in Expect.Sign(TokenKind.Not, "not")
         from tests in Negated
         select tests).Spanned((tests, span) => (UnaryTestSyntax)new NotTestSyntax(tests.ToEquatableArray(), span));

    private static readonly Parser<UnaryTestSyntax> One = Anything.XOr(Comparison).XOr(Not).XOr(TextTest).XOr(Value).Named("a value or a test such as '>= 10'");

    public static readonly Parser<UnaryTestSyntax> Test =
        One.SeparatedByCommas().Spanned((tests, span) => tests.Count == 1 ? tests[0] : new AlternativesTestSyntax(tests.ToEquatableArray(), span));

    // The words are names elsewhere: `contains` alone may be a value.
    private static bool OpensTextTest(TokenInput input) => input.Kind == TokenKind.Word && input.Token.Text switch
    {
        "contains" or "like" or "matches" => input.Peek(1) is not (TokenKind.End or TokenKind.Comma or TokenKind.RightParenthesis or TokenKind.Dot),
        "starts" or "ends" or "subset" => input.Peek(1) == TokenKind.Word,
        _ => false,
    };
}
