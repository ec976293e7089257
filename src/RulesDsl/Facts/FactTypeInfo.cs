using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RulesDsl.Facts;

/// <summary>
/// How programs that are trimmed or compiled ahead read and write facts of rules files as JSON. The source generator of System.Text.Json does not see these types, but
/// each has a converter:
/// <code>
/// var parcels = FactTypeInfo.Of(new ParcelJsonConverter());
/// var parcel = JsonSerializer.Deserialize(text, parcels);
/// </code>
/// </summary>
public static class FactTypeInfo
{
    /// <summary>What <see cref="JsonSerializer"/> must know of a fact, found without reflection.</summary>
    /// <param name="converter">The fact's converter.</param>
    /// <param name="options">Options that know the C# types of the fact's members, such as those of a <see cref="JsonSerializerContext"/>; not needed where it has none.</param>
    public static JsonTypeInfo<T> Of<T>(JsonConverter<T> converter, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(converter);
        options ??= new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() };
        return JsonMetadataServices.CreateValueInfo<T>(options, converter);
    }
}
