using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Reading;
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

    private static readonly Parser<ExpressionSyntax> Expression = Expect.Ref(() => ExpressionGrammar.Expression);

    private static readonly Parser<ExpressionSyntax> Parenthesized = Expect
        .Between(Expect.Sign(TokenKind.LeftParenthesis, "("), Expression, Expect.Sign(TokenKind.RightParenthesis, ")"))
        .Spanned((inner, span) => (ExpressionSyntax)new ParenthesizedSyntax(inner, span));

    private static readonly Parser<ExpressionSyntax> List = Expect.Sign(TokenKind.LeftBracket, "[")
        .Before(Expression.ListUntil(Expect.Sign(TokenKind.RightBracket, "]")))
        .Spanned((items, span) => (ExpressionSyntax)new ListSyntax(items.ToEquatableArray(), span));

    private static readonly Parser<(ExpressionSyntax WhenTrue, ExpressionSyntax WhenFalse)> Branches =
        Expect.Sign(TokenKind.Then, "then").Before(Expression)
            .Then(Expect.Sign(TokenKind.Else, "else").Before(Expression), (whenTrue, whenFalse) => (whenTrue, whenFalse));

    private static readonly Parser<ExpressionSyntax> Choice = Expect.Sign(TokenKind.If, "if")
        .Before(Expression.Then(Branches, (condition, branches) => (Condition: condition, Branches: branches)))
        .Spanned((it, span) => (ExpressionSyntax)new ConditionalSyntax(it.Condition, it.Branches.WhenTrue, it.Branches.WhenFalse, span));

    // A function with a binder opens like a name.
    private static readonly Parser<ExpressionSyntax> Named = input =>
        CollectionGrammar.OpensBinder((TokenInput)input) ? CollectionGrammar.Form(input) : Name(input);

    public static readonly Parser<ExpressionSyntax> Primary = Expect.ByKind("a value", new Dictionary<TokenKind, Parser<ExpressionSyntax>>
    {
        [TokenKind.Word] = Named,
        [TokenKind.EscapedWord] = Name,
        [TokenKind.Number] = Number,
        [TokenKind.TextStart] = Expect.Ref(() => TemplateGrammar.Text),
        [TokenKind.LeftParenthesis] = Parenthesized,
        [TokenKind.LeftBracket] = List,
        [TokenKind.If] = Choice,
        [TokenKind.Duration] = Duration,
        [TokenKind.Raw] = Expect.Ref(() => Raw!),
        [TokenKind.Regex] = Regex.Select(regex => (ExpressionSyntax)regex),
        [TokenKind.Date] = Expect.Of(TokenKind.Date, "a date").Select(token => (ExpressionSyntax)new DateSyntax(token.Text, token.Span)),
        [TokenKind.DateTime] = Expect.Of(TokenKind.DateTime, "a date and time").Select(token => (ExpressionSyntax)new DateTimeSyntax(token.Text, token.Span)),
        [TokenKind.True] = Expect.Of(TokenKind.True, "'true'").Select(token => (ExpressionSyntax)new BooleanSyntax(true, token.Span)),
        [TokenKind.False] = Expect.Of(TokenKind.False, "'false'").Select(token => (ExpressionSyntax)new BooleanSyntax(false, token.Span)),
        [TokenKind.Null] = Expect.Of(TokenKind.Null, "'null'").Select(token => (ExpressionSyntax)new NullSyntax(token.Span)),
    });

    // `Gold` means what it would in the YAML spelling.
    private static readonly Parser<ExpressionSyntax> Raw = input => Result.Success<ExpressionSyntax>(
        RawValueReader.Read(TextRun.Raw(((TokenInput)input).Slice, ((TokenInput)input).Token.Start), ((TokenInput)input).Token.Span), input.Advance());

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
