using System.Globalization;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>The queries that are asked.</summary>
internal static class Jql
{
    public static string OfLabel(string board, string label) => $"project = {Quote(board)} AND labels = {Quote(label)} ORDER BY updated ASC";

    // Milliseconds and no date text, because a date is read in the time zone of whoever asks. Unquoted, or it would be read as a date.
    public static string UpdatedSince(string label, DateTimeOffset since) => string.Create(
        CultureInfo.InvariantCulture, $"labels = {Quote(label)} AND updated >= {Math.Max(0, since.ToUnixTimeMilliseconds())} ORDER BY updated ASC");

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
