using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Acme.Freight;
using RulesDsl.Facts;

namespace Shop;

[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(string))]
internal sealed partial class ShopJson : JsonSerializerContext;

internal sealed class ShopFacts : IJsonTypeInfoResolver
{
    public static JsonSerializerOptions Json { get; } = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine(new ShopFacts(), ShopJson.Default) };

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(Order) ? FactTypeInfo.Of(new OrderJsonConverter(), options)
        : type == typeof(Load) ? FactTypeInfo.Of(new LoadJsonConverter(), options)
        : null;
}
