namespace RulesDsl.Language.Text.Tokens;

/// <summary>The quotes that word processors and chats put in the place of <c>"</c> and <c>'</c>.</summary>
internal static class TypographicQuote
{
    private const string Quotes = "“”„‟«»‘’‚‛‹›´";

    /// <summary>Where the text ends that such a quote opens on its line; <c>null</c> where none stands at <paramref name="start"/>, or nothing closes it.</summary>
    public static int? End(string text, int start)
    {
        if (Quotes.IndexOf(text[start]) < 0)
            return null;

        for (var end = start + 1; end < text.Length && text[end] is not ('\n' or '\r'); end++)
        {
            if (text[end] is '"' || Quotes.IndexOf(text[end]) >= 0)
                return end;
        }

        return null;
    }
}
