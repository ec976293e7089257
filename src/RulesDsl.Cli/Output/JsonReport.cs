using System.Text.Json.Nodes;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>For programs. Members are added in later versions, but none goes or changes its meaning while <c>version</c> is 1.</summary>
internal sealed class JsonReport : ICheckReport
{
    public void Write(CheckResult result, ToolContext context) => JsonText.Write(context.Output.Writer, new JsonObject
    {
        ["version"] = 1,
        ["files"] = new JsonArray([.. result.Project.Files.Select(static file => JsonValue.Create(file.Name))]),
        ["diagnostics"] = new JsonArray([.. result.Diagnostics.Select(diagnostic => Diagnostic(result, diagnostic))]),
        ["summary"] = new JsonObject
        {
            ["errors"] = result.Count(RuleSeverity.Error),
            ["warnings"] = result.Count(RuleSeverity.Warning),
            ["suggestions"] = result.Count(RuleSeverity.Suggestion),
        },
    });

    private static JsonObject Diagnostic(CheckResult result, ModuleDiagnostic diagnostic)
    {
        var found = new JsonObject
        {
            ["id"] = diagnostic.Id,
            ["severity"] = SeverityName.Of(diagnostic.Severity),
            ["message"] = diagnostic.Message,
        };
        AddPlace(found, result, diagnostic.Place);
        found["help"] = DiagnosticsUrl.Of(diagnostic.Id);
        found["related"] = new JsonArray([.. diagnostic.Related.Select(place => AddPlace([], result, place))]);
        return found;
    }

    private static JsonObject AddPlace(JsonObject owner, CheckResult result, SourcePlace place)
    {
        owner["file"] = result.NameOf(place.File);
        owner["line"] = Known(place.Line);
        owner["column"] = Known(place.Column);
        owner["endLine"] = Known(place.EndLine);
        owner["endColumn"] = Known(place.EndColumn);
        return owner;
    }

    private static int? Known(int number) => number > 0 ? number : null;
}
