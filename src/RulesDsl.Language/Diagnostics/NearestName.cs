namespace RulesDsl.Language.Diagnostics;

/// <summary>Finds what a misspelled name was meant to be.</summary>
public static class NearestName
{
    /// <summary>
    /// The candidate that takes the fewest edits (a character more, less, other, or two swapped) to become
    /// <paramref name="name"/>, capitals aside; the first of equals. <c>null</c> where all differ in more than a third of the name, or in the only letter that it has.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = name.Length < 2 ? name.Length : Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, least);
            if (distance >= least)
                continue;

            nearest = candidate;
            least = distance;
        }

        return nearest;
    }

    // Optimal string alignment: https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance. Three rows of the table are enough.
    private static int Distance(string from, string to, int limit)
    {
        if (Math.Abs(from.Length - to.Length) >= limit)
            return limit;

        var beforeLast = new int[to.Length + 1];
        var last = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, row);
        }

        return last[to.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
