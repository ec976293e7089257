using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;
using Tail = System.Func<RulesDsl.Language.Syntax.ExpressionSyntax, RulesDsl.Language.Syntax.ExpressionSyntax>;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>starts with "a"</c>, <c>matches /regex/i</c>, <c>contains x ignoring case</c>: an operator, its pattern, and how letters compare.</summary>
internal static class TextTestGrammar
{
    /// <summary>The words that open a test of text.</summary>
    public static readonly IReadOnlyCollection<string> Words = new HashSet<string>(
        ["contains", "starts", "ends", "matches", "like", "subset"], StringComparer.Ordinal);

    private static readonly Parser<Token> With = Expect.Word("with");

    // `contains any ys` compares two collections; in `contains any` alone, and in `contains any(…)`, the word is a value.
    private static readonly Parser<Token> Any =
        from ahead in Expect.Ahead(input => input.Kind == TokenKind.Word && input.Token.Text == "any" && OpensSet(input.Next()), "'any'")
        from word in Expect.Word("any")
        select word;

    private static readonly Parser<TextOperator> Operator = Expect.OneOf(
        Expect.Word("contains").Then(Any.ZeroOrOne(), (_, any) => any is null ? TextOperator.Contains : TextOperator.ContainsAny),
        Expect.Word("starts").Then(With, (_, _) => TextOperator.StartsWith),
        Expect.Word("ends").Then(With, (_, _) => TextOperator.EndsWith),
        Expect.Word("matches").Select(_ => TextOperator.Matches),
        Expect.Word("like").Select(_ => TextOperator.Like),
        Expect.Word("subset").Then(Expect.Word("of"), (_, _) => TextOperator.SubsetOf));

    private static readonly Parser<Token?> IgnoringCase = Expect.Word("ignoring").Before(Expect.Word("case")).Offered();

    private static readonly Parser<ExpressionSyntax> Regex = PrimaryGrammar.Regex.Select(regex => (ExpressionSyntax)regex);

    /// <summary>The operator with its pattern, as a test of an operand that is still to come.</summary>
    public static readonly Parser<(TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase, SourceSpan Span)> Pattern =
        (from text in Operator
         from pattern in text == TextOperator.Matches ? Regex : ExpressionGrammar.Operand
         from ignoring in IgnoringCase
         select (Text: text, Pattern: pattern, Ignoring: ignoring is not null)).Spanned((it, span) => (it.Text, it.Pattern, it.Ignoring, span));

    public static readonly Parser<Tail> Test =
        Pattern.Select(it => (Tail)(left => new TextTestSyntax(left, it.Operator, it.Pattern, it.IgnoresCase, left.Span.Through(it.Span))));

    private static bool OpensSet(TokenInput input) => input.Kind switch
    {
        TokenKind.Word => !Continuation.Words.Contains(input.Token.Text),
        TokenKind.EscapedWord or TokenKind.LeftBracket or TokenKind.If => true,
        _ => false,
    };
}
