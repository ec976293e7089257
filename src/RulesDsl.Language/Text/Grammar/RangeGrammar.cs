using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>1..10</c> with both ends in, <c>1 &lt;.. 10</c> without the lower, <c>1 ..&lt; 10</c> without the upper; or just a value.</summary>
internal static class RangeGrammar
{
    private static readonly Parser<Token> Sign = Expect.OneOf(
        Expect.Sign(TokenKind.Range, ".."), Expect.Sign(TokenKind.RangeAbove, "<.."), Expect.Sign(TokenKind.RangeBelow, "..<"));

    private static readonly Parser<Func<ExpressionSyntax, ExpressionSyntax>> Rest = Sign.Then(
        ExpressionGrammar.Operand, (sign, upper) => (Func<ExpressionSyntax, ExpressionSyntax>)(lower => ToRange(lower, sign, upper)));

    public static readonly Parser<ExpressionSyntax> ValueOrRange =
        ExpressionGrammar.Operand.Then(Rest.ZeroOrOne(), (lower, range) => range is null ? lower : range(lower));

    private static RangeSyntax ToRange(ExpressionSyntax lower, Token sign, ExpressionSyntax upper) => new RangeSyntax(
        lower, sign.Kind != TokenKind.RangeAbove, upper, sign.Kind != TokenKind.RangeBelow, lower.Span.Through(upper.Span));
}
