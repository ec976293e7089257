using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>
/// Sprache's parsers and combinators for tokens. None of them goes back once it has taken a token: the first token
/// decides, so time is linear and the furthest mistake is the one reported.
/// </summary>
internal static class Expect
{
    /// <summary>One token of a kind.</summary>
    public static Parser<Token> Of(TokenKind kind, string name)
    {
        string[] expectations = [name];
        return input => input.Current == (char)kind
            ? Result.Success(((TokenInput)input).Token, input.Advance())
            : Result.Failure<Token>(input, "", expectations);
    }

    /// <summary>A sign, which names itself.</summary>
    public static Parser<Token> Sign(TokenKind kind, string sign) => Of(kind, $"'{sign}'");

    /// <summary>A structural word such as <c>when</c>, which elsewhere may be a name.</summary>
    public static Parser<Token> Word(string word)
    {
        string[] expectations = [$"'{word}'"];
        return input => input.Current == (char)TokenKind.Word && ((TokenInput)input).Token.Text == word
            ? Result.Success(((TokenInput)input).Token, input.Advance())
            : Result.Failure<Token>(input, "", expectations);
    }

    /// <summary>A name: any word that is not one of the expression language, or any at all behind <c>@</c>.</summary>
    public static Parser<NameSyntax> Name(string name) => When(input => input.Kind is TokenKind.Word or TokenKind.EscapedWord, name).Select(ToName);

    /// <summary>A name where no expression may stand, so that <c>is</c> and <c>in</c> are names as well.</summary>
    public static Parser<NameSyntax> AnyName(string name) => When(input => !input.AtEnd && input.Token.IsAnyWord, name).Select(ToName);

    /// <summary>One sign or word of several that each mean a value, found by what the token is instead of one after another.</summary>
    public static Parser<TValue> Meaning<TKey, TValue>(Func<TokenInput, TKey> key, IReadOnlyDictionary<TKey, TValue> values, string name)
    {
        string[] expectations = [name];
        return input => values.TryGetValue(key((TokenInput)input), out var value)
            ? Result.Success(value, input.Advance())
            : Result.Failure<TValue>(input, "", expectations);
    }

    /// <summary>One token that fits.</summary>
    public static Parser<Token> When(Func<TokenInput, bool> fits, string name)
    {
        string[] expectations = [name];
        return input => fits((TokenInput)input)
            ? Result.Success(((TokenInput)input).Token, input.Advance())
            : Result.Failure<Token>(input, "", expectations);
    }

    /// <summary>Takes nothing; succeeds where the tokens ahead fit.</summary>
    public static Parser<TokenInput> Ahead(Func<TokenInput, bool> fits, string name)
    {
        string[] expectations = [name];
        return input => fits((TokenInput)input)
            ? Result.Success((TokenInput)input, input)
            : Result.Failure<TokenInput>(input, "", expectations);
    }

    /// <summary>
    /// A parser that is defined further down, or in a grammar that leans on this one. Sprache's own Ref keeps a memo at
    /// every place and throws when a memoed failure is asked for again; without left recursion neither is needed.
    /// </summary>
    public static Parser<T> Ref<T>(Func<Parser<T>> parser) => input => parser()(input);

    /// <summary>The first that takes a token decides; what each expected is told where none does.</summary>
    public static Parser<T> OneOf<T>(params Parser<T>[] alternatives) => input =>
    {
        foreach (var alternative in alternatives)
        {
            var result = alternative(input);
            if (result.WasSuccessful || !result.Remainder.Equals(input))
                return result;
        }

        return Result.Failure<T>(input, "", alternatives.SelectMany(alternative => alternative(input).Expectations));
    };

    /// <summary>One thing behind another, in one stack frame: nested expressions go through dozens of these.</summary>
    public static Parser<TResult> Then<TFirst, TSecond, TResult>(this Parser<TFirst> first, Parser<TSecond> second, Func<TFirst, TSecond, TResult> build) => input =>
    {
        var head = first(input);
        if (!head.WasSuccessful)
            return Result.Failure<TResult>(head.Remainder, head.Message, head.Expectations);

        var tail = second(head.Remainder);
        return tail.WasSuccessful
            ? Result.Success(build(head.Value, tail.Value), tail.Remainder)
            : Result.Failure<TResult>(tail.Remainder, tail.Message, tail.Expectations);
    };

    /// <summary>What stands behind an opening token.</summary>
    public static Parser<T> Before<T>(this Parser<Token> opening, Parser<T> parser) => opening.Then(parser, (_, value) => value);

    /// <summary>What stands between two tokens.</summary>
    public static Parser<T> Between<T>(Parser<Token> open, Parser<T> parser, Parser<Token> close) =>
        open.Then(parser.Then(close, (value, _) => value), (_, value) => value);

    /// <summary>The parser that the kind of the token here chooses, so that no other is tried.</summary>
    public static Parser<T> ByKind<T>(string name, IReadOnlyDictionary<TokenKind, Parser<T>> parsers)
    {
        string[] expectations = [name];
        return input => parsers.TryGetValue(((TokenInput)input).Kind, out var parser) ? parser(input) : Result.Failure<T>(input, "", expectations);
    }

    /// <summary>
    /// One thing and any number of others behind it, which <paramref name="opens"/> tells by their first token, folded from the left.
    /// Most levels of an expression have none: then nothing is made, and the first result is handed on as it is.
    /// </summary>
    public static Parser<T> Folded<T, TNext>(this Parser<T> first, Func<TokenInput, bool> opens, Parser<TNext> next, Func<T, TNext, T> build) => input =>
    {
        var left = first(input);
        while (left.WasSuccessful && opens((TokenInput)left.Remainder))
        {
            var right = next(left.Remainder);
            left = right.WasSuccessful
                ? Result.Success(build(left.Value, right.Value), right.Remainder)
                : Result.Failure<T>(right.Remainder, right.Message, right.Expectations);
        }

        return left;
    };

    /// <summary>Operands with one and the same sign between them, put together at once; a single one is handed on as it is.</summary>
    public static Parser<T> Run<T>(Parser<T> operand, TokenKind sign, Func<List<T>, T> build) => input =>
    {
        var last = operand(input);
        if (!last.WasSuccessful || ((TokenInput)last.Remainder).Kind != sign)
            return last;

        var items = new List<T> { last.Value };
        while (((TokenInput)last.Remainder).Kind == sign)
        {
            last = operand(last.Remainder.Advance());
            if (!last.WasSuccessful)
                return last;
            items.Add(last.Value);
        }

        return Result.Success(build(items), last.Remainder);
    };

    /// <summary>The span of all that <paramref name="parser"/> takes, given to <paramref name="build"/> with its value.</summary>
    public static Parser<TResult> Spanned<T, TResult>(this Parser<T> parser, Func<T, SourceSpan, TResult> build) => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(build(result.Value, ((TokenInput)input).SpanUntil(result.Remainder)), result.Remainder)
            : Result.Failure<TResult>(result.Remainder, result.Message, result.Expectations);
    };

    /// <summary>Reports what <paramref name="check"/> finds wrong with a value that was read; reading goes on.</summary>
    public static Parser<T> Checked<T>(this Parser<T> parser, Func<T, TokenInput, RuleDiagnostic?> check) => input =>
    {
        var result = parser(input);
        if (result.WasSuccessful && check(result.Value, (TokenInput)input) is { } problem)
            ((TokenInput)input).Diagnostics.Add(problem);
        return result;
    };

    /// <summary>As often as it comes. Unlike Sprache's it stays where an element broke off, so the mistake in it is reported.</summary>
    public static Parser<List<T>> ZeroOrMore<T>(this Parser<T> parser) => input =>
    {
        var items = new List<T>();
        while (true)
        {
            var result = parser(input);
            if (result.WasSuccessful)
                items.Add(result.Value);
            else if (!result.Remainder.Equals(input))
                return Result.Failure<List<T>>(result.Remainder, result.Message, result.Expectations);

            if (!result.WasSuccessful || result.Remainder.Equals(input))
                return Result.Success(items, result.Remainder);
            input = result.Remainder;
        }
    };

    /// <summary>One or none; a begun one that breaks off is a mistake.</summary>
    public static Parser<T?> ZeroOrOne<T>(this Parser<T> parser)
        where T : class => parser.Select(value => (T?)value).XOr(Parse.Return<T?>(null));

    /// <summary>One or none. Where neither it nor what follows stands, it is named among what was expected, and what is there may be a misspelling of it.</summary>
    public static Parser<T?> Offered<T>(this Parser<T> parser)
        where T : class => input =>
    {
        var result = parser(input);
        if (result.WasSuccessful)
            return Result.Success<T?>(result.Value, result.Remainder);
        if (!result.Remainder.Equals(input))
            return Result.Failure<T?>(result.Remainder, result.Message, result.Expectations);

        ((TokenInput)input).Offer(result.Expectations);
        return Result.Success<T?>(null, input);
    };

    /// <summary>An expression: whatever stands behind it could have been an operator.</summary>
    public static Parser<T> Operand<T>(this Parser<T> parser) => input =>
    {
        var result = parser(input);
        if (result.WasSuccessful)
            ((TokenInput)result.Remainder).EndOperand();
        return result;
    };

    /// <summary>One or more with commas between them.</summary>
    public static Parser<List<T>> SeparatedByCommas<T>(this Parser<T> parser) =>
        from first in parser
        from rest in Comma.Before(parser).ZeroOrMore()
        select Prepend(first, rest);

    /// <summary>None or more with commas between them and perhaps after the last, up to the closing sign, which is taken too.</summary>
    public static Parser<List<T>> ListUntil<T>(this Parser<T> parser, Parser<Token> close) => input =>
    {
        var items = new List<T>();
        while (true)
        {
            var end = close(input);
            if (end.WasSuccessful)
                return Result.Success(items, end.Remainder);

            var item = parser(input);
            if (!item.WasSuccessful)
                return Result.Failure<List<T>>(item.Remainder, item.Message, Both(item, end, input));
            items.Add(item.Value);

            input = item.Remainder;
            var comma = Comma(input);
            if (comma.WasSuccessful)
            {
                input = comma.Remainder;
                continue;
            }

            end = close(input);
            return end.WasSuccessful
                ? Result.Success(items, end.Remainder)
                : Result.Failure<List<T>>(input, "", [.. comma.Expectations, .. end.Expectations]);
        }
    };

    public static readonly Parser<Token> Comma = Sign(TokenKind.Comma, ",");

    private static IEnumerable<string> Both<T>(IResult<T> item, IResult<Token> end, IInput input) =>
        item.Remainder.Equals(input) ? item.Expectations.Concat(end.Expectations) : item.Expectations;

    private static NameSyntax ToName(Token token) => new(token.Text, token.Span);

    private static List<T> Prepend<T>(T first, List<T> rest)
    {
        rest.Insert(0, first);
        return rest;
    }
}
