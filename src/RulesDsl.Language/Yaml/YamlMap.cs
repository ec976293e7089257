using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary>A map whose keys have names of their own. Each key is asked for once; what was never asked for is unknown.</summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlEntry> _entries;
    private readonly List<string> _known = [];
    private readonly List<RuleDiagnostic> _diagnostics;
    private readonly YamlMapping _mapping;
    private readonly string _owner;
    private readonly bool _isDamaged;

    /// <param name="mapping">The map.</param>
    /// <param name="owner">What the map describes, as messages name it: <c>a rule</c>.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="isDamaged">A part of the map could not be read, so what seems to be missing may be in there.</param>
    public YamlMap(YamlMapping mapping, string owner, List<RuleDiagnostic> diagnostics, bool isDamaged = false)
        : this(mapping.Entries.Distinct(diagnostics), mapping, owner, diagnostics, isDamaged)
    {
    }

    private YamlMap(IEnumerable<YamlEntry> entries, YamlMapping mapping, string owner, List<RuleDiagnostic> diagnostics, bool isDamaged)
    {
        _entries = entries.ToDictionary(entry => entry.Key.Text, StringComparer.Ordinal);
        _mapping = mapping;
        _owner = owner;
        _diagnostics = diagnostics;
        _isDamaged = isDamaged;
    }

    /// <summary>The first key, which is where messages about the whole point to.</summary>
    public SourceSpan Start => _mapping.Entries.Count > 0 ? _mapping.Entries[0].Key.Span : _mapping.Span;

    public SourceSpan Span => _mapping.Span;

    /// <summary>What has not been taken yet, as something else.</summary>
    public YamlMap Rest(string owner) => new([.. _entries.Values], _mapping, owner, _diagnostics, _isDamaged);

    /// <summary>The value of a key, or null when the key is not there.</summary>
    public YamlNode? Take(string key) => TakeEntry(key)?.Value;

    /// <summary>
    /// A key with its value, or null when the key is not there. A misspelling of it is reported and taken for it, so that nothing else
    /// is reported because it seems to be missing; a key that is right elsewhere is never taken for one.
    /// </summary>
    public YamlEntry? TakeEntry(string key)
    {
        _known.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = _entries.Values.FirstOrDefault(it => KeyHabits.Means(it.Key.Text, key));
            if (entry is null)
                return null;

            _diagnostics.Add(YamlDiagnostics.NoSuchKey(entry.Key.Span, entry.Key.Text, _owner, _known, key));
        }

        _entries.Remove(entry.Key.Text);
        return entry;
    }

    /// <summary>Those of <paramref name="keys"/> that are there, in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> TakeEntries(IEnumerable<string> keys) =>
        [.. keys.Select(TakeEntry).OfType<YamlEntry>().OrderBy(entry => entry.Span.Start)];

    /// <summary>The value of a keyword, or of the misspelling of it that has been reported.</summary>
    public YamlNode TakeKeyword(string keyword)
    {
        var entry = _entries.TryGetValue(keyword, out var exact) ? exact : _entries[FindMisspelled([keyword])!.Value.Key.Text];
        _entries.Remove(entry.Key.Text);
        return entry.Value;
    }

    /// <summary>The first key that is nearly one of <paramref name="words"/>, and that word.</summary>
    public (YamlScalar Key, string Word)? FindMisspelled(IReadOnlyCollection<string> words)
    {
        foreach (var entry in _entries.Values)
        {
            if (words.FirstOrDefault(word => KeyHabits.Means(FirstWord(entry.Key.Text), word)) is { } meant)
                return (entry.Key, meant);
        }

        return null;
    }

    /// <summary>That of <paramref name="keys"/> which comes first in the file, or null when none is there.</summary>
    public string? FirstOf(ICollection<string> keys) => _mapping.Entries.Select(entry => entry.Key.Text).FirstOrDefault(key => keys.Contains(key) && _entries.ContainsKey(key));

    public bool Has(string key) => _entries.ContainsKey(key);

    /// <summary>The value of a key that has to be there; null, and reported, when it is not.</summary>
    public YamlNode? Require(string key, string mend) => RequireEntry(key, mend)?.Value;

    /// <summary>A key that has to be there, with its value; null, and reported, when it is not.</summary>
    public YamlEntry? RequireEntry(string key, string mend)
    {
        var entry = TakeEntry(key);
        if (entry is null && !_isDamaged)
            _diagnostics.Add(SyntaxDiagnostics.MissingPart(Start, Capitalized(_owner), $"'{key}'", mend));

        return entry;
    }

    /// <summary>Reports the keys that nobody has asked for.</summary>
    public void Close()
    {
        foreach (var entry in _entries.Values)
            _diagnostics.Add(YamlDiagnostics.NoSuchKey(entry.Key.Span, entry.Key.Text, _owner, _known, NearestName.Of(entry.Key.Text, _known)));
    }

    // `ruleset Discounts:` as well as `rulset:`
    private static string FirstWord(string text) => text.IndexOf(' ') is var end and > 0 ? text.Substring(0, end) : text;

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
