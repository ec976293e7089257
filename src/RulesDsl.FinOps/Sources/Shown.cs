namespace RulesDsl.FinOps.Sources;

/// <summary>How a foreign value is shown in a message: on one line and no longer than a reader will read.</summary>
internal static class Shown
{
    /// <summary>In single quotes, its control characters as blanks, cut at <paramref name="length"/> characters.</summary>
    public static string Quote(ReadOnlySpan<char> value, int length = 40) => $"'{Shorten(value, length)}'";

    /// <summary>Its control characters as blanks, cut at <paramref name="length"/> characters.</summary>
    public static string Shorten(ReadOnlySpan<char> value, int length)
    {
        var shown = value.Length > length ? $"{value[..length]}…" : value.ToString();
        return string.Create(shown.Length, shown, static (span, text) =>
        {
            for (var i = 0; i < text.Length; i++)
                span[i] = char.IsControl(text[i]) ? ' ' : text[i];
        });
    }
}
