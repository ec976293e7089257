using System.Reflection;
using System.Text.Json.Nodes;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.</summary>
internal sealed class SarifReport : ICheckReport
{
    private const string BaseId = "SRCROOT";

    public void Write(CheckResult result, ToolContext context)
    {
        var ids = result.Diagnostics.Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal).ToList();
        JsonText.Write(context.Output.Writer, new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = Driver(result, ids) },
                ["invocations"] = new JsonArray(new JsonObject { ["executionSuccessful"] = true }),
                ["originalUriBaseIds"] = new JsonObject { [BaseId] = new JsonObject { ["uri"] = FolderUri(context.Folder) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. result.Diagnostics.Select(diagnostic => Result(result, diagnostic, ids.IndexOf(diagnostic.Id)))]),
            }),
        });
    }

    private static JsonObject Driver(CheckResult result, IEnumerable<string> ids) => new()
    {
        ["name"] = "rules",
        ["semanticVersion"] = typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        ["rules"] = new JsonArray([.. ids.Select(id => Rule(id, result.Diagnostics.First(diagnostic => diagnostic.Id == id).Severity))]),
    };

    private static JsonObject Rule(string id, RuleSeverity severity)
    {
        var rule = new JsonObject { ["id"] = id };
        if (DiagnosticPage.Find(id) is { } page)
        {
            rule["shortDescription"] = new JsonObject { ["text"] = page.Title };
            if (DiagnosticsUrl.Of(id) is { } address)
                rule["helpUri"] = address;

            rule["help"] = new JsonObject { ["text"] = page.Text, ["markdown"] = page.Text };
        }

        rule["defaultConfiguration"] = new JsonObject { ["level"] = SeverityName.InSarif(severity) };
        return rule;
    }

    private static JsonObject Result(CheckResult result, ModuleDiagnostic diagnostic, int rule)
    {
        var found = new JsonObject
        {
            ["ruleId"] = diagnostic.Id,
            ["ruleIndex"] = rule,
            ["level"] = SeverityName.InSarif(diagnostic.Severity),
            ["message"] = new JsonObject { ["text"] = diagnostic.Message },
            ["locations"] = result.NameOf(diagnostic.File) is { } name ? new JsonArray(Location(name, diagnostic.Place)) : [],
        };
        if (diagnostic.Related.Count > 0)
            found["relatedLocations"] = new JsonArray([.. diagnostic.Related.Select(place => Location(result.NameOf(place.File)!, place))]);
        return found;
    }

    private static JsonObject Location(string name, SourcePlace place) => new()
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = ArtifactLocation(name),
            ["region"] = new JsonObject
            {
                ["startLine"] = place.Line,
                ["startColumn"] = place.Column,
                ["endLine"] = place.EndLine,
                ["endColumn"] = place.EndColumn,
            },
        },
    };

    private static JsonObject ArtifactLocation(string name) => Path.IsPathRooted(name)
        ? new JsonObject { ["uri"] = new Uri(name).AbsoluteUri }
        : new JsonObject { ["uri"] = string.Join('/', name.Split('/').Select(Uri.EscapeDataString)), ["uriBaseId"] = BaseId };

    // The slash at its end makes it a folder.
    private static string FolderUri(string folder) => new Uri(Path.TrimEndingDirectorySeparator(folder) + "/").AbsoluteUri;
}
