namespace RulesDsl.Facts;

/// <summary>Names that somebody may have meant.</summary>
internal static class NearNames
{
    private const int MostSuggested = 3;
    private const int LongestName = 200;

    /// <summary>The names that a few strokes turn <paramref name="name"/> into, or that hold it, the nearest first.</summary>
    public static IReadOnlyList<string> To(string name, IEnumerable<string> names)
    {
        if (name.Length is 0 or > LongestName)
            return [];

        var most = Math.Max(2, name.Length / 3);
        return
        [
            .. names
                .Where(static known => known.Length <= LongestName)
                .Select(known => (Name: known, Distance: known.Contains(name, StringComparison.OrdinalIgnoreCase) ? 1 : Distance(name, known, most)))
                .Where(candidate => candidate.Distance <= most)
                .OrderBy(static candidate => candidate.Distance)
                .ThenBy(static candidate => candidate.Name, StringComparer.Ordinal)
                .Take(MostSuggested)
                .Select(static candidate => candidate.Name),
        ];
    }

    // Levenshtein, without regard to case.
    private static int Distance(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return int.MaxValue;

        var before = Enumerable.Range(0, right.Length + 1).ToArray();
        var row = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + same);
            }

            (before, row) = (row, before);
        }

        return before[right.Length];
    }
}
