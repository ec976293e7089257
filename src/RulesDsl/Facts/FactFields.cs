using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RulesDsl.Facts;

/// <summary>The fields of a fact by their names in JSON. Called by generated converters.</summary>
/// <param name="fact">The fact's name.</param>
/// <param name="names">The fields' names, as written in the rules file.</param>
public sealed class FactFields(string fact, params string[] names)
{
    private readonly byte[][] _names = [.. names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>Goes into an object.</summary>
    /// <exception cref="FactMisfitException">There is none.</exception>
    public void Open(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw FactJson.Misfit(ref reader, $"an object is expected for {fact}");
    }

    /// <summary>Goes to the value of the next field that the fact has; others are skipped, or refused where <paramref name="options"/> disallow members without a mapping.</summary>
    /// <param name="reader">At the start of the object, or at the end of the value before.</param>
    /// <param name="field">The field before; becomes the field that is found.</param>
    /// <param name="options">Whether case matters, and what becomes of unknown and repeated members.</param>
    /// <returns>Whether there is one; otherwise the object has ended.</returns>
    /// <exception cref="FactMisfitException">The fact has no such field, or the object has it twice.</exception>
    public bool Next(ref Utf8JsonReader reader, ref FactField field, JsonSerializerOptions options)
    {
        var next = field.Number + 1;
        field.MoveToNone();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // Objects mostly have their fields in order.
            var found = Find(ref reader, next, options.PropertyNameCaseInsensitive);
            if (found < 0 && options.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow)
                throw Unknown(reader.GetString()!);
            if (found >= 0 && !field.IsNew(found) && !options.AllowDuplicateProperties)
                throw new FactMisfitException($"'{FactJson.Cut(reader.GetString()!)}' is given twice");

            reader.Read();
            if (found >= 0)
            {
                field.MoveTo(found);
                return true;
            }

            reader.Skip();
        }

        return false;
    }

    /// <summary>What happened at a field, told from the fact.</summary>
    /// <param name="field">The field.</param>
    /// <param name="cause">What happened there.</param>
    public JsonException At(FactField field, JsonException cause) => field.Number < 0 ? cause : FactMisfitException.In(names[field.Number], cause);

    private int Find(ref Utf8JsonReader reader, int first, bool ignoreCase)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var field = (first + i) % _names.Length;
            if (reader.ValueTextEquals(_names[field]))
                return field;
        }

        return ignoreCase && reader.GetString() is { } name ? Array.FindIndex(names, field => string.Equals(field, name, StringComparison.OrdinalIgnoreCase)) : -1;
    }

    private FactMisfitException Unknown(string name) => new(
        NearNames.To(name, names) is [var near, ..] ? $"{fact} has no '{FactJson.Cut(name)}'; did you mean '{near}'?" : $"{fact} has no '{FactJson.Cut(name)}', but {string.Join(", ", names)}.");
}
