using System.Globalization;
using System.Text.RegularExpressions;

namespace RulesDsl.Dynamic.Metering;

/// <summary>How many steps a regex without backtracking takes at most for a character.</summary>
internal static partial class RegexCost
{
    private const long Most = 1_000_000;

    /// <summary>At most as many as it has states: its length, times all that its counts repeat.</summary>
    public static long Of(Regex pattern)
    {
        var text = pattern.ToString();
        long cost = Math.Min(Most, 1 + text.Length);
        foreach (var count in Counts().EnumerateMatches(text))
            cost = Math.Min(Most, cost * Repeats(text.AsSpan(count.Index, count.Length)));
        return cost;
    }

    private static long Repeats(ReadOnlySpan<char> count)
    {
        var last = count[(count.IndexOf(',') + 1)..^1].TrimStart('{');
        return last.Length == 0 ? Math.Max(1, long.Parse(count[1..^2], CultureInfo.InvariantCulture)) : Math.Max(1, long.Parse(last, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\{[0-9]{1,10}(,[0-9]{0,10})?\}", RegexOptions.NonBacktracking)]
    private static partial Regex Counts();
}
