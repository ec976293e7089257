using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Grammar;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Modules;

/// <summary>
/// <c>then Percent = 15, Reason = "big"</c>, <c>then 15%</c>, <c>then stop</c>. A comma between members may be missing,
/// as it is at the end of a line: a name with <c>=</c> behind it begins the next.
/// </summary>
internal static class ThenGrammar
{
    private static readonly Parser<ThenSyntax> Stop =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token.Text == "stop" && input.Peek(1) == TokenKind.End, "'stop'")
        from word in Expect.Word("stop")
        select (ThenSyntax)new StopSyntax(word.Span);

    /// <summary>Members with their values, each of which <paramref name="value"/> reads.</summary>
    public static Parser<List<AssignmentSyntax>> Assignments(Parser<ExpressionSyntax> value)
    {
        var assignment =
            (from name in Expect.AnyName("the name of a member")
             from sign in Expect.Sign(TokenKind.Assign, "=")
             from result in value
             select (Name: name, Value: result)).Spanned((it, span) => new AssignmentSyntax(it.Name, it.Value, span));
        var next = Expect.Comma.SelectMany(_ => assignment, (_, it) => it)
            .XOr(Expect.Ahead(OpensAssignment, "the name of a member").SelectMany(_ => assignment, (_, it) => it));
        return from first in assignment
               from rest in next.ZeroOrMore()
               select rest.Prepend(first).ToList();
    }

    private static readonly Parser<ThenSyntax> Members =
        (from ahead in Expect.Ahead(OpensAssignment, "a member and its value")
         from assignments in Assignments(ExpressionGrammar.Expression)
         select assignments).Spanned((assignments, span) => (ThenSyntax)new OutputSyntax(assignments.ToEquatableArray(), span));

    private static readonly Parser<ThenSyntax> Result = Expect
        .OneOf(Stop, Members, ExpressionGrammar.Expression.Select(value => (ThenSyntax)new ValueSyntax(value, value.Span)))
        .Named("a value, members such as 'Percent = 15', or 'stop'");

    public static readonly Parser<ThenSyntax> Then =
        from word in Expect.Sign(TokenKind.Then, "then")
        from then in Result
        select then;

    public static bool OpensAssignment(TokenInput input) => !input.AtEnd && input.Token.IsAnyWord && input.Peek(1) == TokenKind.Assign;
}
