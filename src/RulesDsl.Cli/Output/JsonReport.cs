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

    private static JsonObject Diagnostic(CheckResult result, ModuleDiagnostic diagnostic) => new()
    {
        ["id"] = diagnostic.Id,
        ["severity"] = SeverityName.Of(diagnostic.Severity),
        ["message"] = diagnostic.Message,
        ["file"] = result.NameOf(diagnostic.File),
        ["line"] = Place(diagnostic.Line),
        ["column"] = Place(diagnostic.Column),
        ["endLine"] = Place(diagnostic.EndLine),
        ["endColumn"] = Place(diagnostic.EndColumn),
        ["help"] = DiagnosticsUrl.Of(diagnostic.Id),
        ["related"] = new JsonArray([.. diagnostic.Related.Select(place => Related(result, place))]),
    };

    private static JsonObject Related(CheckResult result, SourcePlace place) => new()
    {
        ["file"] = result.NameOf(place.File),
        ["line"] = place.Line,
        ["column"] = place.Column,
        ["endLine"] = place.EndLine,
        ["endColumn"] = place.EndColumn,
    };

    private static int? Place(int number) => number > 0 ? number : null;
}
