using System.Globalization;
using System.Text;
using System.Text.Json;

namespace RulesDsl.Jobs;

/// <summary>An object of an exported run: each member is asked for by name, and what nobody has asked for does not belong there.</summary>
internal sealed class ExportedObject
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly List<string> _known = [];

    public ExportedObject(JsonElement element, string path)
    {
        _element = element;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
            throw new RunFormatException($"{(path.Length == 0 ? "The whole" : $"'{path}'")} is {Describe(element)}, but an object is expected there.");
    }

    public ExportedObject Object(string name) => new(Required(name), At(name));

    public IEnumerable<ExportedObject> Objects(string name)
    {
        var list = Required(name);
        return list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((entry, index) => new ExportedObject(entry, $"{At(name)}[{index}]"))
            : throw Unexpected(name, list, "a list");
    }

    public string Text(string name) => Text(name, Required(name));

    public string? OptionalText(string name) => Find(name) is { } found ? Text(name, found) : null;

    public long Number(string name) => Required(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number)
        ? number
        : throw Unexpected(name, Required(name), "a whole number");

    /// <summary>A number from 0; 0 where it is missing.</summary>
    public int Count(string name) => Find(name) switch
    {
        null => 0,
        { ValueKind: JsonValueKind.Number } found when found.TryGetInt32(out var number) && number >= 0 => number,
        { } found => throw Unexpected(name, found, "a whole number from 0"),
    };

    public DateTimeOffset Moment(string name) => Moment(name, Required(name));

    public DateTimeOffset? OptionalMoment(string name) => Find(name) is { } found ? Moment(name, found) : null;

    /// <summary>JSON of any kind, as it stands there; empty where it is missing.</summary>
    public ReadOnlyMemory<byte> Payload(string name) => Find(name) is { } found ? Encoding.UTF8.GetBytes(found.GetRawText()) : default;

    /// <summary>A member of an enum by its name.</summary>
    public T Name<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        return Enum.TryParse<T>(text, out var value) && value.ToString() == text
            ? value
            : throw new RunFormatException($"'{At(name)}' is '{text}', but one of {string.Join(", ", Enum.GetNames<T>())} is expected there.");
    }

    /// <summary>Sees that there is nothing else.</summary>
    public void Close()
    {
        foreach (var member in _element.EnumerateObject())
        {
            if (!_known.Contains(member.Name))
                throw new RunFormatException($"'{At(member.Name)}' does not belong to an exported run; there may be {string.Join(", ", _known)}.");
        }
    }

    private static string Describe(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length <= 40 ? text : $"{text.AsSpan(0, 40)}…";
    }

    private string Text(string name, JsonElement found) =>
        found.ValueKind == JsonValueKind.String ? found.GetString()! : throw Unexpected(name, found, "a text");

    private DateTimeOffset Moment(string name, JsonElement found) =>
        found.ValueKind == JsonValueKind.String
        && DateTimeOffset.TryParse(found.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw Unexpected(name, found, "a time such as 2026-05-01T10:00:00Z");

    private JsonElement Required(string name) => Find(name) ?? throw new RunFormatException($"'{At(name)}' is missing; this is no exported run, or a part of one.");

    private JsonElement? Find(string name)
    {
        if (!_known.Contains(name))
            _known.Add(name);

        return _element.TryGetProperty(name, out var found) ? found : null;
    }

    private string At(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private RunFormatException Unexpected(string name, JsonElement found, string expected) =>
        new($"'{At(name)}' is {Describe(found)}, but {expected} is expected there.");
}
