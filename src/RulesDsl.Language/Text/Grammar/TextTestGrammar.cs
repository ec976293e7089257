using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;
using Tail = System.Func<RulesDsl.Language.Syntax.ExpressionSyntax, RulesDsl.Language.Syntax.ExpressionSyntax>;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>starts with "a"</c>, <c>matches /regex/i</c>, <c>contains x ignoring case</c>: an operator, its pattern, and how letters compare.</summary>
internal static class TextTestGrammar
{
    private static readonly Parser<TextOperator> Operator =
        Expect.Word("contains").Select(_ => TextOperator.Contains)
            .XOr(Expect.Word("starts").SelectMany(_ => Expect.Word("with"), (_, _) => TextOperator.StartsWith))
            .XOr(Expect.Word("ends").SelectMany(_ => Expect.Word("with"), (_, _) => TextOperator.EndsWith))
            .XOr(Expect.Word("matches").Select(_ => TextOperator.Matches))
            .XOr(Expect.Word("like").Select(_ => TextOperator.Like));

    private static readonly Parser<Token?> IgnoringCase =
        (from ignoring in Expect.Word("ignoring")
         from word in Expect.Word("case")
         select word).ZeroOrOne();

    // `contains any ys` and `subset of ys` compare two collections.
    private static readonly Parser<Token> Any =
        from ahead in Expect.Ahead(input => input.Token.IsWord("any") && input.Peek(1) != TokenKind.LeftParenthesis && input.Kind == TokenKind.Word, "'any'")
        from word in Expect.Word("any").Checked((token, _) => SyntaxDiagnostics.NotSupported(token.Span, "'contains any'"))
        select word;

    /// <summary>The operator with its pattern, as a test of an operand that is still to come.</summary>
    public static readonly Parser<(TextOperator Operator, ExpressionSyntax Pattern, bool IgnoresCase, SourceSpan Span)> Pattern =
        (from text in Operator
         from pattern in text == TextOperator.Matches ? PrimaryGrammar.Regex.Select(regex => (ExpressionSyntax)regex)
             : text == TextOperator.Contains ? Any.ZeroOrOne().SelectMany(_ => ExpressionGrammar.Operand, (_, value) => value)
             : ExpressionGrammar.Operand
         from ignoring in IgnoringCase
         select (text, pattern, ignoring is not null)).Spanned((it, span) => (it.text, it.pattern, it.Item3, span));

    private static readonly Parser<Tail> Subset =
        from subset in Expect.Word("subset").Checked((token, _) => SyntaxDiagnostics.NotSupported(token.Span, "'subset of'"))
        from of in Expect.Word("of")
        from set in ExpressionGrammar.Operand
        select (Tail)(left => new ErrorSyntax(left.Span.Through(set.Span)));

    public static readonly Parser<Tail> Test =
        Pattern.Select(it => (Tail)(left => new TextTestSyntax(left, it.Operator, it.Pattern, it.IgnoresCase, left.Span.Through(it.Span)))).XOr(Subset);
}
