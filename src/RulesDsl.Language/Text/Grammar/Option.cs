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
    public static Parser<(T Value, SourceSpan Span)> Of<T>(string what, IReadOnlyDictionary<string, T> options, T fallback) =>
        (from first in Expect.AnyName($"a {what}")
         from second in Expect.When(input => !input.AtEnd && input.Token.IsAnyWord && options.ContainsKey($"{first.Text} {input.Token.Text}"), "a second word").ZeroOrOne()
         select second is null ? first.Text : $"{first.Text} {second.Text}")
        .Spanned((text, span) => (Text: text, Span: span))
        .Checked((option, _) => options.ContainsKey(option.Text)
            ? null
            : SyntaxDiagnostics.NoSuchOption(option.Span, option.Text, what, options.Keys))
        .Select(option => (options.TryGetValue(option.Text, out var value) ? value : fallback, option.Span));
}
