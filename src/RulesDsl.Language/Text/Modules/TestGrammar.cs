using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary><c>test "name" given order = { Total: 1200 } expect Percent = 15</c></summary>
internal static class TestGrammar
{
    private static readonly Parser<AssignmentSyntax> Member =
        (from name in NameGrammar.Key
         from colon in Expect.Sign(TokenKind.Colon, ":")
         from value in Expect.Ref(() => Value!)
         select (Name: name, Value: value)).Spanned((it, span) => new AssignmentSyntax(it.Name, it.Value, span));

    private static readonly Parser<ExpressionSyntax> Object =
        (from open in Expect.Sign(TokenKind.LeftBrace, "{")
         from members in Member.ListUntil(Expect.Sign(TokenKind.RightBrace, "}"))
         select members).Spanned((members, span) => (ExpressionSyntax)new ObjectSyntax(members.ToEquatableArray(), span));

    private static readonly Parser<ExpressionSyntax> List =
        (from open in Expect.Sign(TokenKind.LeftBracket, "[")
         from items in Expect.Ref(() => Value!).ListUntil(Expect.Sign(TokenKind.RightBracket, "]"))
         select items).Spanned((items, span) => (ExpressionSyntax)new ListSyntax(items.ToEquatableArray(), span));

    /// <summary>A value of a test, which may be an object in braces.</summary>
    public static readonly Parser<ExpressionSyntax> Value = Object.XOr(List).XOr(ExpressionGrammar.Expression).Named("a value");

    private static readonly Parser<List<AssignmentSyntax>> Assignments = ThenGrammar.Assignments(Value);

    private static readonly Parser<ExpectSyntax> Members =
        (from ahead in Expect.Ahead(ThenGrammar.OpensAssignment, "a member and its value")
         from members in Assignments
         select members).Spanned((members, span) => (ExpectSyntax)new ExpectMembersSyntax(members.ToEquatableArray(), span));

    private static readonly Parser<ExpectSyntax> Rule =
        (from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token.Text == "rule" && input.Peek(1) == TokenKind.TextStart, "'rule' and a name")
         from word in Expect.Word("rule")
         from name in NameGrammar.Quoted
         select name).Spanned((name, span) => (ExpectSyntax)new ExpectRuleSyntax(name, span));

    private static readonly Parser<ExpectSyntax> Result = Expect
        .OneOf(
            Members,
            Rule,
            Last("none").Select(token => (ExpectSyntax)new ExpectNoneSyntax(token.Span)),
            Last("error").Select(token => (ExpectSyntax)new ExpectErrorSyntax(token.Span)),
            Value.Select(ToExpectation))
        .Named("a value, members such as 'Percent = 15', 'rule' and a name, 'none' or 'error'");

    private static readonly Parser<ExpectSyntax> Expected = Expect.Word("expect").Before(Result);

    /// <summary>A test that is one example.</summary>
    public static readonly Parser<TestSyntax> Test = Expecting(Expected.Select(it => (ExpectSyntax?)it));

    /// <summary>What stands before the rows of a test, which say what is expected in its place.</summary>
    public static readonly Parser<TestSyntax> TestWithRows = Expecting(Expected.ZeroOrOne());

    private static Parser<TestSyntax> Expecting(Parser<ExpectSyntax?> expected) =>
        (from word in Expect.Word("test")
         from name in NameGrammar.Quoted
         from given in Expect.Word("given").SelectMany(_ => Assignments, (_, assignments) => assignments).Offered()
         from result in expected
         select (Name: name, Given: given, Result: result)).Spanned((it, span) =>
            new TestSyntax(it.Name, (it.Given ?? []).ToEquatableArray(), null, it.Result, span));

    // `expect { Percent: 15 }` says the same as `expect Percent = 15`.
    private static ExpectSyntax ToExpectation(ExpressionSyntax value) =>
        value is ObjectSyntax members ? new ExpectMembersSyntax(members.Members, members.Span) : new ExpectValueSyntax(value, value.Span);

    private static Parser<Token> Last(string word) =>
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token.Text == word && input.Peek(1) == TokenKind.End, $"'{word}'")
        from token in Expect.Word(word)
        select token;
}
