using RulesDsl.Generators.Tests.Compiling;

namespace RulesDsl.Generators.Tests.Facts;

/// <summary>Declared facts and enums, compiled and used from C#.</summary>
public sealed class FactTests
{
    private const string Rules = """
        namespace Shop

        enum Severity { Low, High }

        fact Recommendation {
          id: long, kind: string, resource_id: string?, saving: decimal, severity: Severity, worst: Severity?,
          tags: map<string, string>?, weights: map<Severity, double>, seen: datetime[], day: date, at: time?, took: duration, key: guid,
          parts: Part[], parent: Recommendation?, raw: json, note: Note?, isOpen: bool
        }

        fact Part { name: string, rows: long[][] }
        """;

    private const string CSharp = "namespace Shop { public sealed record Note(string Text); }\n";

    [Fact]
    public void A_fact_can_be_made_with_every_field_left_out() => Assert.Equal(
        "  0 0 True Low",
        Run("""
            var made = new Recommendation();
            return $"{made.Kind} {made.ResourceId} {made.Seen.Count} {made.Weights.Count} {made.Tags is null} {made.Severity}";
            """));

    [Fact]
    public void A_fact_comes_back_from_json_as_it_went() => Assert.Equal(
        "True {\"id\":7,\"kind\":\"a\\u0022b\",\"resource_id\":\"r\",\"saving\":1.50,\"severity\":\"High\",\"worst\":\"Low\",\"tags\":{\"t\":\"v\"},\"weights\":{\"High\":0.5},\"seen\":[\"2026-01-02T03:04:05+01:00\"],\"day\":\"2026-02-03\",\"at\":\"04:05:06.0000000\",\"took\":\"1.02:00:00\",\"key\":\"00000000-0000-0000-0000-000000000000\",\"parts\":[{\"name\":\"p\",\"rows\":[[1,2],[]]}],\"parent\":{\"id\":8,",
        Run("""
            var fact = new Recommendation
            {
                Id = 7, Kind = "a\"b", ResourceId = "r", Saving = 1.50m, Severity = Severity.High, Worst = Severity.Low,
                Tags = new Dictionary<string, string> { ["t"] = "v" }, Weights = new Dictionary<Severity, double> { [Severity.High] = 0.5 },
                Seen = [new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(1))], Day = new(2026, 2, 3), At = new(4, 5, 6), Took = new(1, 2, 0, 0),
                Parts = [new Part { Name = "p", Rows = [[1, 2], []] }], Parent = new Recommendation { Id = 8 }, Note = new Note("n"), IsOpen = true,
            };
            var json = System.Text.Json.JsonSerializer.Serialize(fact);
            var again = System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonSerializer.Deserialize<Recommendation>(json)!);
            return $"{json == again} {json[..json.IndexOf("\"kind\":\"\"")]}";
            """));

    [Fact]
    public void Unknown_fields_are_skipped_and_missing_ones_keep_their_default() => Assert.Equal(
        "7  Low",
        Run("""
            var fact = System.Text.Json.JsonSerializer.Deserialize<Recommendation>("{ \"x\": [{ \"id\": 1 }], \"id\": 7, \"y\": null }")!;
            return $"{fact.Id} {fact.Kind} {fact.Severity}";
            """));

    [Fact]
    public void Doubles_that_json_has_no_numbers_for_have_names() => Assert.Equal(
        """{"weights":{"Low":"NaN","High":"-Infinity"}} True""",
        Run("""
            var fact = new Recommendation { Weights = new Dictionary<Severity, double> { [Severity.Low] = double.NaN, [Severity.High] = double.NegativeInfinity } };
            var json = System.Text.Json.JsonSerializer.Serialize(fact);
            var again = System.Text.Json.JsonSerializer.Deserialize<Recommendation>(json)!;
            return $"{{{json[json.IndexOf("\"weights\"")..(json.IndexOf('}') + 1)]}}} {double.IsNaN(again.Weights[Severity.Low])}";
            """));

    [Theory]
    [InlineData("""{ "parts": [{ "nme": "x" }] }""", "parts[0]: Part has no 'nme'; did you mean 'name'?")]
    [InlineData("""{ "kind": "a", "isOpen": true, "kind": "b" }""", "'kind' is given twice")]
    [InlineData("""{ "parent": { "id": 1, "Id": 2 } }""", "parent: 'Id' is given twice")]
    public void Unknown_and_repeated_fields_are_refused_where_the_options_say_so(string json, string message) => Assert.Equal(
        message,
        Run($$""""
            var strict = new System.Text.Json.JsonSerializerOptions
            {
                PropertyNameCaseInsensitive = true, AllowDuplicateProperties = false,
                UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
            };
            try { System.Text.Json.JsonSerializer.Deserialize<Recommendation>("""{{json}}""", strict); return ""; }
            catch (System.Text.Json.JsonException exception) { return exception.Message; }
            """"));

    [Theory]
    [InlineData("""{ "kind": null }""", "kind: text is expected, not null")]
    [InlineData("""{ "severity": "Lowest" }""", "severity: one of Low, High is expected, not \"Lowest\"")]
    [InlineData("""{ "severity": "7" }""", "severity: one of Low, High is expected, not \"7\"")]
    [InlineData("""{ "day": "3 May" }""", "day: a day such as 2026-01-31 is expected, not \"3 May\"")]
    [InlineData("""{ "took": "long" }""", "took: a duration such as 1.02:03:04 is expected, not \"long\"")]
    [InlineData("""{ "seen": {} }""", "seen: a list is expected, not an object")]
    [InlineData("""{ "parts": [{}, { "name": "p", "rows": [[], [1, 2.5]] }] }""", "parts[1].rows[1][1]: a long is expected, not 2.5")]
    [InlineData("""{ "weights": { "Highest": 1 } }""", "weights.Highest: one of Low, High is expected for a key, not \"Highest\"")]
    [InlineData("""{ "parent": { "isOpen": 1 } }""", "parent.isOpen: true or false is expected, not 1")]
    [InlineData("""{ "id": 99999999999999999999 }""", "id: a long is expected, not 99999999999999999999")]
    [InlineData("[]", "An object is expected for Recommendation, not a list")]
    public void A_value_of_another_kind_is_refused(string json, string message) => Assert.Equal(
        message,
        Run($$""""
            try { System.Text.Json.JsonSerializer.Deserialize<Recommendation>("""{{json}}"""); return ""; }
            catch (System.Text.Json.JsonException exception) { return exception.Message; }
            """"));

    [Fact]
    public void Rules_use_facts_and_C_sharp_types_that_mention_facts() => Assert.Equal(
        "High 3",
        RulesProject.Compile(
            """
            using Shop;
            public sealed record Batch(IReadOnlyList<Recommendation> Items, Severity Least, Part? Extra);
            public static class Program { public static object Run() => $"{Worst.Evaluate(new([new() { Id = 3, Severity = Severity.High }], Severity.Low, null))} {First.Evaluate(new([new() { Id = 3 }], Severity.High, null))}"; }
            """ + CSharp,
            ("shop.rules", Rules + """


                ruleset Worst(batch: Batch) -> Severity

                rule "one is worse"
                  when any(i in batch.Items where i.severity != batch.Least)
                  then High

                otherwise
                  then Low

                ruleset First(batch: Batch) -> long

                rule "first"
                  when batch.Least is High and batch.Items[0].id > 0
                  then batch.Items[0].id

                otherwise
                  then 0
                """)).Run());

    private static object? Run(string body) => RulesProject.Compile(
        $$"""
        using Shop;
        public static class Program { public static object Run() { {{body}} } }
        {{CSharp}}
        """,
        ("shop.rules", Rules)).Run();
}
