using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>A text with its holes.</summary>
internal static class TemplateGrammar
{
    private static readonly Parser<TextPartSyntax> Run =
        Expect.Of(TokenKind.TextRun, "text").Select(token => (TextPartSyntax)new TextRunSyntax(token.Text, token.Span));

    private static readonly Parser<Token> HoleEnd = Expect.Of(TokenKind.HoleEnd, "'}'");

    private static readonly Parser<ExpressionSyntax> Nothing =
        Expect.Ahead(input => input.Kind is TokenKind.HoleEnd or TokenKind.HoleFormat, "a value").Select(input => (ExpressionSyntax)new ErrorSyntax(input.Here))
            .Checked((_, input) => SyntaxDiagnostics.EmptyHole(input.Previous.Span.Through(input.Here)));

    private static readonly Parser<TextPartSyntax> Hole =
        (from open in Expect.Of(TokenKind.HoleStart, "'{'")
         from value in Nothing.XOr(ExpressionGrammar.Expression)
         from format in Expect.Of(TokenKind.HoleFormat, "':' and a format").ZeroOrOne()
         from close in HoleEnd
         select (Value: value, Format: format?.Text)).Spanned((hole, span) => (TextPartSyntax)new TextHoleSyntax(hole.Value, hole.Format, span));

    public static readonly Parser<TextSyntax> Text =
        (from open in Expect.Of(TokenKind.TextStart, "text")
         from parts in Run.XOr(Hole).ZeroOrMore()
         from close in Expect.Of(TokenKind.TextEnd, "the closing quote")
         select parts).Spanned((parts, span) => new TextSyntax(parts.ToEquatableArray(), span));
}
