using RulesDsl.Generators.Headers;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Names as people type them: <c>unit_price</c> finds <c>UnitPrice</c> where nothing fits exactly.</summary>
internal static class LooseName
{
    /// <summary>Whether two names differ in nothing but case and <c>_</c>.</summary>
    public static bool Equal(string left, string right) => NameKey.AreEqual(left, right);

    /// <summary>All candidates that fit best: those of exactly that name, else those that differ in case and <c>_</c> only.</summary>
    public static IReadOnlyList<T> Best<T>(IEnumerable<T> candidates, string name, Func<T, string> nameOf)
    {
        var exact = new List<T>();
        var loose = new List<T>();
        foreach (var candidate in candidates)
        {
            var known = nameOf(candidate);
            if (known == name)
                exact.Add(candidate);
            else if (exact.Count == 0 && Equal(known, name))
                loose.Add(candidate);
        }

        return exact.Count > 0 ? exact : loose;
    }

    /// <summary>Of the candidates that fit best those of the lowest rank. More than one is a name that the author must tell apart.</summary>
    public static IReadOnlyList<T> Nearest<T>(IEnumerable<T> candidates, string name, Func<T, string> nameOf, Func<T, int> rankOf)
    {
        var best = Best(candidates, name, nameOf);
        if (best.Count < 2)
            return best;

        var least = best.Min(rankOf);
        return [.. best.Where(candidate => rankOf(candidate) == least)];
    }
}
