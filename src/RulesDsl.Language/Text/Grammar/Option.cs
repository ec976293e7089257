using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;
using Sprache;

namespace RulesDsl.Language.Text.Grammar;

/// <summary>One of several words with a fixed meaning, such as a hit policy. Any other is reported with the nearest of them.</summary>
internal static class Option
{
    /// <param name="what">What the options are, for the message: "hit policy".</param>
    /// <param name="options">The options as they are written; some are two words.</param>
    /// <param name="fallback">What stands in for an option that does not exist.</param>
    public static Parser<(T Value, SourceSpan Span)> Of<T>(string what, IReadOnlyDictionary<string, T> options, T fallback)
    {
        string[] expectations = [$"a {what}"];
        return input =>
        {
            var first = (TokenInput)input;
            if (first.AtEnd || !first.Token.IsAnyWord)
                return Result.Failure<(T, SourceSpan)>(input, "", expectations);

            var end = first.Next();
            var text = first.Token.Text;
            while (IsWordOnLine(end) && (!options.ContainsKey(text) || options.ContainsKey(With(text, end))))
                (text, end) = (With(text, end), end.Next());

            var span = first.SpanUntil(end);
            if (!options.TryGetValue(text, out var value))
                first.Diagnostics.Add(SyntaxDiagnostics.NoSuchOption(span, text, what, options.Keys));
            return Result.Success((options.ContainsKey(text) ? value : fallback, span), end);
        };
    }

    // Words behind one that is no option are part of the same mistake.
    private static bool IsWordOnLine(TokenInput place) =>
        !place.AtEnd && !place.Token.IsFirstOnLine && (place.Kind == TokenKind.Minus || (place.Token.IsAnyWord && !Continuation.Words.Contains(place.Token.Text)));

    private static string With(string text, TokenInput place) => place.Token.Start == place.Previous.End ? text + place.Token.Text : $"{text} {place.Token.Text}";
}
