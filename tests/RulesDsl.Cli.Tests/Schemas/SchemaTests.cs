using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using RulesDsl.Cli.Schemas;
using RulesDsl.Language;

namespace RulesDsl.Cli.Tests.Schemas;

/// <summary>The JSON Schema of the YAML spelling against files, the documentation, and the reader itself.</summary>
public sealed partial class SchemaTests
{
    private static readonly string[] Head = ["namespace", "using", "nullable", "allow"];

    private static readonly JsonObject Written = RulesSchema.Create();

    public static TheoryData<string> Files => [.. Repository.Find("*.rules.yaml"), .. Repository.Find("*.rules.yml")];

    [Fact]
    public async Task The_tool_writes_it()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.InProcessAsync(folder, "schema");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.True(JsonNode.DeepEquals(Written, JsonNode.Parse(run.Output)));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)Written["$schema"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_of_the_repository_is_valid(string name)
    {
        var schema = await ReadAsync();

        foreach (var document in YamlAsEditorsRead.Documents(Repository.Read(name)))
            Assert.Empty(schema.Validate(document!.ToJsonString()));
    }

    [Fact]
    public async Task Every_example_of_the_documentation_is_valid()
    {
        var schema = await ReadAsync();
        var examples = Example().Matches(Repository.Read("docs/language.md"));

        Assert.True(examples.Count > 20);
        foreach (var example in examples.Select(static match => match.Groups["yaml"].Value))
        {
            foreach (var document in YamlAsEditorsRead.Documents(example))
                Assert.True(schema.Validate(document!.ToJsonString()).Count == 0, example);
        }
    }

    [Theory]
    [InlineData("rulset: A\noutput: int\nrules: []")]
    [InlineData("ruleset: A\noutput: int\nrule: []")]
    [InlineData("ruleset: A\noutputs: int\nrules: []")]
    [InlineData("ruleset: A\noutput: int\nhit: frist\nrules: []")]
    [InlineData("ruleset: A\noutput: int\nhit: output-order\nrules: []")]
    [InlineData("ruleset: A\noutput: int\nrules: { rule: a, then: 1 }")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, them: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, wehn: x > 1, then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ name: a, then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, when: [x > 1], then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, when: { all: x > 1 }, then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, when: { any: [] }, then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\nrules: [{ rule: a, priorty: 1, then: 1 }]")]
    [InlineData("ruleset: A\noutput: int\ninputs: [x]\nrules: []")]
    [InlineData("ruleset: A\noutput: int\ncomplete: yes please\nrules: []")]
    [InlineData("ruleset: A\noutput: int\nrules: []\notherwise: 1")]
    [InlineData("ruleset: A\noutput: int\nrules: []\ntests: [{ test: a, given: { x: 1 } }]")]
    [InlineData("ruleset: A\noutput: int\nrules: []\ntests: [{ test: a, expected: 1 }]")]
    [InlineData("ruleset: A\ntable: B\noutput: int\nrules: []")]
    [InlineData("table: A\noutput: int\ncolumns: []\nrows: []")]
    [InlineData("table: A\noutput: int\ncolumns: [x, => it]\nrows: [1, 2]")]
    [InlineData("table: A\noutput: int\ncolumns: [x, => it]")]
    [InlineData("fact: A\nfields: [id]")]
    [InlineData("fact: A\nmembers: { id: long }")]
    [InlineData("enum: A\nmembers: { Low: 1 }")]
    [InlineData("param: a\ntype: int")]
    [InlineData("function: A\noutput: int")]
    [InlineData("graph: A\njobs: [a]")]
    [InlineData("graph: A\njobs: { a: { run: allways } }")]
    [InlineData("graph: A\nschedule: paralel\njobs: { a: }")]
    [InlineData("graph: A\njobs: { a: { retry: { backoff: 2s } } }")]
    [InlineData("graph: A\ntriggers: { cron: 0 6 * * 1 }\njobs: { a: }")]
    [InlineData("namespce: A")]
    [InlineData("nullable: lax")]
    [InlineData("[]")]
    [InlineData("text")]
    public async Task A_typical_mistake_is_not_valid(string yaml)
    {
        var schema = await ReadAsync();

        var document = Assert.Single(YamlAsEditorsRead.Documents(yaml));

        Assert.NotEmpty(schema.Validate(document!.ToJsonString()));
        Assert.NotEmpty(RuleParser.Parse("a.rules.yaml", yaml).Diagnostics);
    }

    // A key that there is not is answered with those that there are: the reader is asked what it knows.
    [Theory]
    [InlineData("head", "namespace: A\nzzz: 1")]
    [InlineData("enum", "enum: A\nmembers: [B]\nzzz: 1")]
    [InlineData("fact", "fact: A\nfields: { b: int }\nzzz: 1")]
    [InlineData("param", "param: a\ntype: int\ndefault: 1\nzzz: 1")]
    [InlineData("function", "function: A\noutput: int\nvalue: 1\nzzz: 1")]
    [InlineData("ruleset", "ruleset: A\noutput: int\nrules: []\nzzz: 1")]
    [InlineData("table", "table: A\noutput: int\ncolumns: [=> it]\nrows: [[1]]\nzzz: 1")]
    [InlineData("rule", "ruleset: A\noutput: int\nrules: [{ rule: a, then: 1, zzz: 1 }]")]
    [InlineData("otherwise", "ruleset: A\noutput: int\nrules: []\notherwise: { then: 1, zzz: 1 }")]
    [InlineData("test", "ruleset: A\noutput: int\nrules: []\ntests: [{ test: a, expect: 1, zzz: 1 }, { test: b, columns: [=> it], rows: [[1]], zzz: 1 }]")]
    [InlineData("graph", "graph: A\njobs: { a: }\nzzz: 1")]
    [InlineData("trigger", "graph: A\ntriggers: [{ every: 0 6 * * 1, zzz: 1 }, { on: B, zzz: 1 }]\njobs: { a: }")]
    [InlineData("job", "graph: A\njobs: { a: { zzz: 1 } }")]
    [InlineData("job/properties/retry/anyOf/1", "graph: A\njobs: { a: { retry: { times: 1, zzz: 1 } } }")]
    [InlineData("job/properties/signal/anyOf/1", "graph: A\njobs: { a: { signal: { type: B, zzz: 1 } } }")]
    [InlineData("job/properties/concurrency", "graph: A\njobs: { a: { concurrency: { name: b, limit: 1, zzz: 1 } } }")]
    public void Its_keys_are_those_of_the_reader(string name, string yaml)
    {
        var keys = Node($"$defs/{name}/properties")!.AsObject().Select(static key => key.Key).ToList();
        var isDeclaration = Node("anyOf")!.AsArray().Any(choice => (string)choice!["$ref"]! == $"#/$defs/{name}") && name != "head";

        var known = RuleParser.Parse("a.rules.yaml", yaml).Diagnostics
            .Select(static diagnostic => Known().Match(diagnostic.Message))
            .Where(static match => match.Success)
            .SelectMany(static match => match.Groups["keys"].Value.Split(", "));

        Assert.Equal(known.Concat(isDeclaration ? Head.Append(name) : []).Distinct().Order(StringComparer.Ordinal), keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ruleset/properties/hit", "ruleset: A\noutput: int\nhit: zzz\nrules: []")]
    [InlineData("table/properties/hit", "table: A\noutput: int\nhit: zzz\ncolumns: [=> it]\nrows: [[1]]")]
    [InlineData("head/properties/nullable", "nullable: zzz")]
    [InlineData("graph/properties/schedule", "graph: A\nschedule: zzz\njobs: { a: }")]
    [InlineData("graph/properties/overlap", "graph: A\noverlap: zzz\njobs: { a: }")]
    [InlineData("trigger/properties/missed", "graph: A\ntriggers: { every: 0 6 * * 1, missed: zzz }\njobs: { a: }")]
    [InlineData("job/properties/run", "graph: A\njobs: { a: { run: zzz } }")]
    [InlineData("job/properties/signal/anyOf/1/properties/otherwise", "graph: A\njobs: { a: { signal: { type: B, within: 2d, otherwise: zzz } } }")]
    public void Its_words_are_those_of_the_reader(string name, string yaml)
    {
        var message = Assert.Single(RuleParser.Parse("a.rules.yaml", yaml).Diagnostics).Message;

        var known = Word().Matches(message[message.IndexOf("expected ", StringComparison.Ordinal)..]).Select(static match => match.Groups["word"].Value);

        Assert.Equal(known, Node($"$defs/{name}/enum")!.AsArray().Select(static word => (string)word!));
    }

    [Fact]
    public void Its_keys_are_those_of_the_documentation()
    {
        var table = KeysTable().Match(Repository.Read("docs/language.md")).Groups["rows"].Value;
        var named = Quoted().Matches(table).SelectMany(static match => match.Groups["text"].Value.Split(' ', ':')).Where(static word => word.Length > 0).ToHashSet();
        var keys = Keys(Written).SelectMany(static key => key.Split(' ')).ToHashSet();

        Assert.Empty(keys.Except(named).Except(["times", "backoff", "all", "any", "none", "not", "type", "default"]));
        Assert.Empty(named.Except(keys).Except(["Name", "name", "true", "strict", "none", "error", "*.rules.csv", "Shop"]));
    }

    [Fact]
    public void Every_key_is_described()
    {
        foreach (var (name, value) in Definitions(Written))
        {
            var described = value["$ref"] is { } target ? Node(((string)target!)[2..]) : value;
            Assert.False(string.IsNullOrWhiteSpace((string?)described!["description"]), name);
        }
    }

    // NJsonSchema knows '$defs' by the name that it had before.
    private static Task<JsonSchema> ReadAsync() => JsonSchema.FromJsonAsync(Written.ToJsonString().Replace("$defs", "definitions", StringComparison.Ordinal));

    private static JsonNode? Node(string path) =>
        path.Split('/').Aggregate((JsonNode?)Written, static (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node![step]);

    private static IEnumerable<string> Keys(JsonNode? schema) => Definitions(schema).Select(static key => key.Name);

    private static IEnumerable<(string Name, JsonNode Value)> Definitions(JsonNode? schema) => schema switch
    {
        JsonObject map => (map["properties"] is JsonObject keys ? keys.Select(static key => (key.Key, key.Value!)) : []).Concat(map.SelectMany(static part => Definitions(part.Value))),
        JsonArray list => list.SelectMany(Definitions),
        _ => [],
    };

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();

    [GeneratedRegex("It has (?<keys>[^.]+)\\.", RegexOptions.ExplicitCapture)]
    private static partial Regex Known();

    [GeneratedRegex("^\\| document \\| keys \\|\n\\| ---.*\n(?<rows>(\\|.*\n)+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex KeysTable();

    [GeneratedRegex("'(?<word>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    [GeneratedRegex("`(?<text>[^`]+)`", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
