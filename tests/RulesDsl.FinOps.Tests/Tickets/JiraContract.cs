using System.Text.Json.Nodes;
using NJsonSchema;

namespace RulesDsl.FinOps.Tests.Tickets;

/// <summary>Jira's own description of its interface (a part of Atlassian's OpenAPI document), and the check of exchanges against it.</summary>
internal sealed class JiraContract
{
    private const string SchemaPrefix = "#/components/schemas/";

    // The document leaves the fields of an issue open; these are values that it describes elsewhere.
    private static readonly Dictionary<string, string> FieldSchemas = new()
    {
        ["status"] = "StatusDetails", ["priority"] = "Priority", ["assignee"] = "User", ["project"] = "ProjectDetails", ["issuetype"] = "IssueTypeDetails",
    };

    private static readonly Lazy<JiraContract?> Found = new(() =>
        PublicData.Root is null ? null : Load(PublicData.Path("jira", "openapi-subset.json")));

    private readonly JsonObject _paths;
    private readonly IDictionary<string, JsonSchema> _schemas;

    private JiraContract(JsonObject paths, IDictionary<string, JsonSchema> schemas)
    {
        _paths = paths;
        _schemas = schemas;
    }

    /// <summary>Null where the public data is not here.</summary>
    public static JiraContract? Current => Found.Value;

    public IReadOnlyList<string> CheckRequest(string method, Uri url, string? mediaType, string? body)
    {
        if (Find(method, url) is not { } operation)
            return ["there is no such operation"];
        var declared = operation["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!).ToHashSet() ?? [];
        var mistakes = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=')[0]).Where(name => !declared.Contains(name)).Select(name => $"there is no query parameter {name}").ToList();
        var content = operation["requestBody"]?["content"]?.AsObject();
        if (content is null)
            return body is null ? mistakes : [.. mistakes, "it takes no body"];
        mistakes.AddRange(CheckBody(content, mediaType, body));
        return mistakes;
    }

    public IReadOnlyList<string> CheckAnswer(string method, Uri url, int status, string? mediaType, string? body)
    {
        if (Find(method, url) is not { } operation)
            return ["there is no such operation"];
        var declared = operation["responses"]![$"{status}"];

        // These two may come from every operation, whether or not the document repeats it.
        if (declared is null && status is not 429 and < 500)
            return [$"it does not answer {status}"];
        if (status < 400)
        {
            var content = declared?["content"]?.AsObject();
            return status == 204 || content is null ? string.IsNullOrEmpty(body) ? [] : ["it has no body"] : [.. CheckBody(content, mediaType, body), .. CheckFields(body)];
        }

        return Validate("ErrorCollection", body);
    }

    private List<string> CheckBody(JsonObject content, string? mediaType, string? body)
    {
        if (mediaType is null || !content.ContainsKey(mediaType))
            return [$"the media type is {mediaType ?? "not given"}"];
        return Validate(((string)content[mediaType]!["schema"]!["$ref"]!)[SchemaPrefix.Length..], body);
    }

    private List<string> CheckFields(string? body)
    {
        var answer = JsonNode.Parse(body!)!.AsObject();
        var issues = answer["issues"]?.AsArray().Select(issue => issue!.AsObject()) ?? [answer];
        return
        [
            .. from issue in issues
               from field in issue["fields"]?.AsObject() ?? []
               where field.Value is not null && FieldSchemas.ContainsKey(field.Key)
               from mistake in Validate(FieldSchemas[field.Key], field.Value!.ToJsonString())
               select $"{field.Key}: {mistake}",
        ];
    }

    private List<string> Validate(string schema, string? body)
    {
        try
        {
            return _schemas[schema].Validate(body ?? "").Select(error => $"{error.Path} {error.Kind} ({schema})").ToList();
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            return [$"it is no JSON: {error.Message}"];
        }
    }

    private JsonObject? Find(string method, Uri url)
    {
        var parts = url.AbsolutePath.Split('/');
        foreach (var (template, operations) in _paths)
        {
            var names = template.Split('/');
            if (names.Length == parts.Length && names.Zip(parts).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0)))
                return operations![method.ToLowerInvariant()]?.AsObject();
        }

        return null;
    }

    private static JiraContract Load(string path)
    {
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        var definitions = new JsonObject { ["definitions"] = document["components"]!["schemas"]!.DeepClone() };
        var schemas = JsonSchema.FromJsonAsync(definitions.ToJsonString().Replace(SchemaPrefix, "#/definitions/", StringComparison.Ordinal));
        return new JiraContract(document["paths"]!.AsObject(), schemas.GetAwaiter().GetResult().Definitions);
    }
}
