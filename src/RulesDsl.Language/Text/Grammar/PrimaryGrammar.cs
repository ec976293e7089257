using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>What an operator can stand between: literals, names, lists, parentheses and choices.</summary>
internal static class PrimaryGrammar
{
    private static readonly Parser<ExpressionSyntax> Name =
        Expect.Name("a name").Select(name => (ExpressionSyntax)new IdentifierSyntax(name.Text, name.Span));

    public static readonly Parser<NumberSyntax> Number = Expect.Of(TokenKind.Number, "a number").Select(ToNumber);

    public static readonly Parser<DurationSyntax> Duration = Expect.Of(TokenKind.Duration, "a duration such as 15m").Select(ToDuration);

    public static readonly Parser<RegexSyntax> Regex = Expect.Of(TokenKind.Regex, "a regex such as /^gp[23]$/").Select(ToRegex);

    private static readonly Parser<ExpressionSyntax> Literal =
        Number.Select(number => (ExpressionSyntax)number)
            .XOr(Expect.Ref(() => TemplateGrammar.Text))
            .XOr(Duration)
            .XOr(Expect.Of(TokenKind.Date, "a date").Select(token => (ExpressionSyntax)new DateSyntax(token.Text, token.Span)))
            .XOr(Expect.Of(TokenKind.DateTime, "a date and time").Select(token => new DateTimeSyntax(token.Text, token.Span)))
            .XOr(Expect.Of(TokenKind.True, "'true'").Select(token => new BooleanSyntax(true, token.Span)))
            .XOr(Expect.Of(TokenKind.False, "'false'").Select(token => new BooleanSyntax(false, token.Span)))
            .XOr(Expect.Of(TokenKind.Null, "'null'").Select(token => new NullSyntax(token.Span)));

    private static readonly Parser<ExpressionSyntax> Parenthesized =
        (from open in Expect.Sign(TokenKind.LeftParenthesis, "(")
         from inner in Expect.Ref(() => ExpressionGrammar.Expression)
         from close in Expect.Sign(TokenKind.RightParenthesis, ")")
         select inner).Spanned((inner, span) => (ExpressionSyntax)new ParenthesizedSyntax(inner, span));

    private static readonly Parser<ExpressionSyntax> List =
        (from open in Expect.Sign(TokenKind.LeftBracket, "[")
         from items in Expect.Ref(() => ExpressionGrammar.Expression).ListUntil(Expect.Sign(TokenKind.RightBracket, "]"))
         select items).Spanned((items, span) => (ExpressionSyntax)new ListSyntax(items.ToEquatableArray(), span));

    private static readonly Parser<ExpressionSyntax> Choice =
        (from word in Expect.Sign(TokenKind.If, "if")
         from condition in Expect.Ref(() => ExpressionGrammar.Expression)
         from then in Expect.Sign(TokenKind.Then, "then")
         from whenTrue in Expect.Ref(() => ExpressionGrammar.Expression)
         from otherwise in Expect.Sign(TokenKind.Else, "else")
         from whenFalse in Expect.Ref(() => ExpressionGrammar.Expression)
         select (condition, whenTrue, whenFalse)).Spanned((choice, span) =>
            (ExpressionSyntax)new ConditionalSyntax(choice.condition, choice.whenTrue, choice.whenFalse, span));

    public static readonly Parser<ExpressionSyntax> Primary = Name.XOr(Literal).XOr(Parenthesized).XOr(List).XOr(Choice);

    private static NumberSyntax ToNumber(Token token)
    {
        var text = token.Text;
        if (text[text.Length - 1] == '%')
            return new NumberSyntax(text.Substring(0, text.Length - 1), NumberKind.Percent, token.Span);

        var kind = text.IndexOfAny(['e', 'E']) >= 0 ? NumberKind.Exponent : text.IndexOf('.') >= 0 ? NumberKind.Fraction : NumberKind.Whole;
        return new NumberSyntax(text, kind, token.Span);
    }

    private static DurationSyntax ToDuration(Token token)
    {
        var digits = token.Text.TakeWhile(c => c is '_' or (>= '0' and <= '9')).Count();
        var ticks = NumberLiteral.DurationTicks(token.Text.Substring(0, digits).Replace("_", ""), token.Text.Substring(digits));
        return new DurationSyntax(ticks ?? throw new InvalidOperationException($"The lexer let {token.Text} pass as a duration."), token.Text, token.Span);
    }

    private static RegexSyntax ToRegex(Token token)
    {
        var end = token.Text.LastIndexOf('/');
        return new RegexSyntax(token.Text.Substring(1, end - 1).Replace("\\/", "/"), token.Text.IndexOf('i', end) > 0, token.Span);
    }
}
