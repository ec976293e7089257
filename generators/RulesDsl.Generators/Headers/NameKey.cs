namespace RulesDsl.Generators.Headers;

/// <summary>The form of a name in which lookup compares when no name fits exactly: case and <c>_</c> do not count.</summary>
internal static class NameKey
{
    public static string Of(string name) => name.Replace("_", "").ToUpperInvariant();

    /// <summary>Whether two names have the same form. Every name in a rules file is compared with many, so nothing is made for it.</summary>
    public static bool AreEqual(string left, string right)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < left.Length && left[i] == '_')
                i++;
            while (j < right.Length && right[j] == '_')
                j++;
            if (i == left.Length || j == right.Length)
                return i == left.Length && j == right.Length;
            if (left[i] != right[j] && char.ToUpperInvariant(left[i]) != char.ToUpperInvariant(right[j]))
                return false;
            i++;
            j++;
        }
    }
}
