using RulesDsl.Language.Diagnostics;
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

    private static readonly Parser<TextOperator> Operator = Expect.OneOf(
        Expect.Word("contains").Select(_ => TextOperator.Contains),
        Expect.Word("starts").Then(With, (_, _) => TextOperator.StartsWith),
        Expect.Word("ends").Then(With, (_, _) => TextOperator.EndsWith),
        Expect.Word("matches").Select(_ => TextOperator.Matches),
        Expect.Word("like").Select(_ => TextOperator.Like));

    private static readonly Parser<Token?> IgnoringCase = Expect.Word("ignoring").Before(Expect.Word("case")).ZeroOrOne();

    // `contains any ys` and `subset of ys` compare two collections.
    private static readonly Parser<Token> Any =
        from ahead in Expect.Ahead(input => input.Token.IsWord("any") && input.Peek(1) != TokenKind.LeftParenthesis && input.Kind == TokenKind.Word, "'any'")
        from word in Expect.Word("any").Checked((token, _) => SyntaxDiagnostics.NotSupported(token.Span, "'contains any'"))
        select word;

    private static readonly Parser<ExpressionSyntax> Regex = PrimaryGrammar.Regex.Select(regex => (ExpressionSyntax)regex);

    private static readonly Parser<ExpressionSyntax> Contained = Any.ZeroOrOne().Then(ExpressionGrammar.Operand, (_, value) => value);

    /// <summary>The operator with its pattern, as a test of an operand that is still to come.</summary>
    public static readonly Parser<(TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase, SourceSpan Span)> Pattern =
        (from text in Operator
         from pattern in text switch { TextOperator.Matches => Regex, TextOperator.Contains => Contained, _ => ExpressionGrammar.Operand }
         from ignoring in IgnoringCase
         select (Text: text, Pattern: pattern, Ignoring: ignoring is not null)).Spanned((it, span) => (it.Text, it.Pattern, it.Ignoring, span));

    private static readonly Parser<Tail> Subset = Expect.Word("subset").Checked((token, _) => SyntaxDiagnostics.NotSupported(token.Span, "'subset of'"))
        .Before(Expect.Word("of"))
        .Before(ExpressionGrammar.Operand)
        .Select(set => (Tail)(left => new ErrorSyntax(left.Span.Through(set.Span))));

    public static readonly Parser<Tail> Test =
        Expect.OneOf(Pattern.Select(it => (Tail)(left => new TextTestSyntax(left, it.Operator, it.Pattern, it.IgnoresCase, left.Span.Through(it.Span)))), Subset);
}
