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

    private static readonly Parser<ExpressionSyntax> Nothing =
        Expect.Ahead(input => input.Kind is TokenKind.HoleEnd or TokenKind.HoleFormat, "a value").Select(input => (ExpressionSyntax)new ErrorSyntax(input.Here))
            .Checked((_, input) => SyntaxDiagnostics.EmptyHole(input.Previous.Span.Through(input.Here)));

    private static readonly Parser<(ExpressionSyntax Value, string? Format)> Content = Expect.OneOf(Nothing, ExpressionGrammar.Expression).Then(
        Expect.Of(TokenKind.HoleFormat, "':' and a format").ZeroOrOne(),
        (value, format) => (value, format?.Text));

    private static readonly Parser<TextPartSyntax> Hole = Expect.Between(Expect.Of(TokenKind.HoleStart, "'{'"), Content, Expect.Of(TokenKind.HoleEnd, "'}'"))
        .Spanned((hole, span) => (TextPartSyntax)new TextHoleSyntax(hole.Value, hole.Format, span));

    public static readonly Parser<TextSyntax> Text = Expect.Between(
        Expect.Of(TokenKind.TextStart, "a text"), Expect.OneOf(Run, Hole).ZeroOrMore(), Expect.Of(TokenKind.TextEnd, "the closing quote"))
        .Spanned((parts, span) => new TextSyntax(parts.ToEquatableArray(), span));
}
