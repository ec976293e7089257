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

    /// <summary>A key with its value, or null when the key is not there.</summary>
    public YamlEntry? TakeEntry(string key)
    {
        _known.Add(key);
        if (!_entries.TryGetValue(key, out var entry))
            return null;

        _entries.Remove(key);
        return entry;
    }

    /// <summary>Those of <paramref name="keys"/> that are there, in the order of the file.</summary>
    public IReadOnlyList<YamlEntry> TakeEntries(IEnumerable<string> keys)
    {
        var found = _entries.Values.Where(entry => keys.Contains(entry.Key.Text)).OrderBy(entry => entry.Span.Start).ToList();
        foreach (var key in keys)
            TakeEntry(key);

        return found;
    }

    /// <summary>The first key that is nearly one of <paramref name="words"/>, and that word.</summary>
    public (YamlScalar Key, string Word)? FindMisspelled(IReadOnlyCollection<string> words)
    {
        foreach (var entry in _entries.Values)
        {
            if (NearestName.Of(entry.Key.Text, words) is { } word)
                return (entry.Key, word);
        }

        return null;
    }

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

    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
