using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Language.Yaml;

/// <summary>What holds for the entries of every map.</summary>
internal static class YamlEntries
{
    /// <summary>The entries without those whose key has been there before, which are reported.</summary>
    public static IEnumerable<YamlEntry> Distinct(this IEnumerable<YamlEntry> entries, List<RuleDiagnostic> diagnostics)
    {
        var seen = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (seen.TryGetValue(entry.Key.Text, out var first))
            {
                diagnostics.Add(SyntaxDiagnostics.SaidTwice(entry.Key.Span, $"a key '{entry.Key.Text}'", first.Key.Span));
                continue;
            }

            seen.Add(entry.Key.Text, entry);
            yield return entry;
        }
    }
}
