using System.Collections.Frozen;
using System.Text.Json;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Reads the JSON object of a tag cell once, however many rows repeat it.</summary>
internal sealed class TagPool
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public TagPool() => _bySpan = _read.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlyDictionary<string, string> None => FrozenDictionary<string, string>.Empty;

    /// <summary>False where the text is no JSON object of plain values.</summary>
    public bool TryGet(ReadOnlySpan<char> cell, out IReadOnlyDictionary<string, string> tags)
    {
        if (_bySpan.TryGetValue(cell, out tags!))
            return true;
        var text = cell.ToString();
        if (Read(text) is not { } read)
        {
            tags = None;
            return false;
        }

        tags = read;
        _read.Add(text, read);
        return true;
    }

    private static Dictionary<string, string>? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var tags = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var tag in json.RootElement.EnumerateObject())
            {
                // FOCUS lets a tag be a key alone, whose value is then true or null.
                switch (tag.Value.ValueKind)
                {
                    case JsonValueKind.Object or JsonValueKind.Array:
                        return null;
                    case JsonValueKind.Null:
                        tags[tag.Name] = "";
                        break;
                    default:
                        tags[tag.Name] = tag.Value.ToString();
                        break;
                }
            }

            return tags;
        }
        catch (JsonException)
        {
            return null; // The caller knows row and column and says so.
        }
    }
}
