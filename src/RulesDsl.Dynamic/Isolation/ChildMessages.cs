using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic.Isolation;

/// <summary>What host and child say to each other: a JSON object on a line, and one in answer.</summary>
internal static class ChildMessages
{
    /// <summary>Facts and results may be as deep as JSON usually is; here they lie in a message.</summary>
    public static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    public static JsonObject Load(IEnumerable<RulesSource> sources, ModuleOptions options) => new()
    {
        ["files"] = new JsonArray([.. sources.Select(static source => (JsonNode)new JsonObject { ["path"] = source.Path, ["text"] = source.Text })]),
        ["name"] = options.Name,
        ["rootNamespace"] = options.RootNamespace,
        ["directory"] = options.Directory,
        ["references"] = new JsonArray([.. options.References.Select(static path => (JsonNode)Path.GetFullPath(path))]),
        ["optimized"] = options.Optimized,
        ["stepLimit"] = options.StepLimit,
    };

    public static (IReadOnlyList<RulesSource> Sources, ModuleOptions Options) Load(JsonObject message) => (
        [.. message["files"]!.AsArray().Select(static file => new RulesSource((string)file!["path"]!, (string)file["text"]!))],
        new ModuleOptions
        {
            Name = (string)message["name"]!,
            RootNamespace = (string)message["rootNamespace"]!,
            Directory = (string)message["directory"]!,
            References = [.. message["references"]!.AsArray().Select(static path => (string)path!)],
            Optimized = (bool)message["optimized"]!,
            StepLimit = (long)message["stepLimit"]!,
            Untrusted = true,
        });

    public static JsonObject Loaded(IReadOnlyList<ModuleDiagnostic> diagnostics, bool hasErrors) => new()
    {
        ["loaded"] = !hasErrors,
        ["diagnostics"] = new JsonArray([.. diagnostics.Select(static found => (JsonNode)new JsonObject
        {
            ["place"] = new JsonArray(found.File, found.Line, found.Column, found.EndLine, found.EndColumn),
            ["id"] = found.Id,
            ["severity"] = found.Severity.ToString(),
            ["message"] = found.Message,
        })]),
    };

    /// <exception cref="ModuleException">The rules have errors.</exception>
    public static void Loaded(JsonObject message)
    {
        if (!(bool)message["loaded"]!)
            throw new ModuleException([.. message["diagnostics"]!.AsArray().Select(static found => Diagnostic(found!))]);
    }

    public static JsonObject Evaluate(string decision, JsonObject facts, DateTimeOffset? now) => new()
    {
        ["decision"] = decision,
        ["facts"] = facts.DeepClone(),
        ["now"] = now?.ToString("O", CultureInfo.InvariantCulture),
    };

    /// <exception cref="Exception">What went wrong in the child, as the exception of its kind.</exception>
    public static JsonNode? Result(JsonObject answer) => (string?)answer["failure"] switch
    {
        null => answer["result"]?.DeepClone(),
        nameof(ArgumentException) => throw new ArgumentException(Message(answer)),
        nameof(FactsException) => throw new FactsException(Message(answer)),
        nameof(RuleLimitException) => throw new RuleLimitException(Message(answer)),
        _ => throw new RuleFailedException(Message(answer)),
    };

    public static JsonObject Failure(Exception failure) => new()
    {
        ["failure"] = failure.GetType().Name,
        ["message"] = failure.Message,
    };

    private static string Message(JsonObject answer) => (string)answer["message"]!;

    private static ModuleDiagnostic Diagnostic(JsonNode found)
    {
        var place = found["place"]!.AsArray();
        return new ModuleDiagnostic(
            (string)place[0]!, (int)place[1]!, (int)place[2]!, (int)place[3]!, (int)place[4]!,
            (string)found["id"]!, Enum.Parse<RuleSeverity>((string)found["severity"]!), (string)found["message"]!);
    }
}
