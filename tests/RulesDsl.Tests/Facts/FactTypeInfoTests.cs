using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using RulesDsl.Facts;

namespace RulesDsl.Tests.Facts;

public sealed class FactTypeInfoTests
{
    [Fact]
    public void Facts_are_read_and_written_by_their_converter_alone()
    {
        var info = FactTypeInfo.Of(new WeightConverter());

        Assert.Equal(new Weight(4), JsonSerializer.Deserialize("4", info));
        Assert.Equal("4", JsonSerializer.Serialize(new Weight(4), info));
    }

    [Fact]
    public void Converters_get_the_options_that_know_other_types()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

        Assert.Same(options, FactTypeInfo.Of(new WeightConverter(), options).Options);
    }

    private sealed record Weight(int Kilos);

    private sealed class WeightConverter : JsonConverter<Weight>
    {
        public override Weight Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Weight value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Kilos);
    }
}
