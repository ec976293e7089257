using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary><c>1..10</c> with both ends in, <c>1 &lt;.. 10</c> without the lower, <c>1 ..&lt; 10</c> without the upper; or just a value.</summary>
internal static class RangeGrammar
{
    private static readonly Parser<Token> Sign =
        Expect.Sign(TokenKind.Range, "..").XOr(Expect.Sign(TokenKind.RangeAbove, "<..")).XOr(Expect.Sign(TokenKind.RangeBelow, "..<"));

    public static readonly Parser<ExpressionSyntax> ValueOrRange =
        from lower in ExpressionGrammar.Operand
        from range in Sign.SelectMany(_ => ExpressionGrammar.Operand, (sign, upper) => (ExpressionSyntax)ToRange(lower, sign, upper)).ZeroOrOne()
        select range ?? lower;

    private static RangeSyntax ToRange(ExpressionSyntax lower, Token sign, ExpressionSyntax upper) => new RangeSyntax(
        lower, sign.Kind != TokenKind.RangeAbove, upper, sign.Kind != TokenKind.RangeBelow, lower.Span.Through(upper.Span));
}
