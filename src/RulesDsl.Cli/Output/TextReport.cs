using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>For people: every problem with its line of the file, and a summary.</summary>
internal sealed class TextReport : ICheckReport
{
    private const string UnknownType = "RDSL0201";

    /// <summary>Writes what keeps rules from being compiled, and nothing else.</summary>
    public static void WriteErrors(RulesProject project, ModuleCompilation compilation, ToolContext context)
    {
        var errors = compilation.Diagnostics.Where(static diagnostic => diagnostic.Severity == RuleSeverity.Error);
        new TextReport().Write(new CheckResult(project, [.. errors]), context);
    }

    public void Write(CheckResult result, ToolContext context)
    {
        foreach (var diagnostic in result.Diagnostics)
            DiagnosticText.Write(context.Output, result, diagnostic);

        if (result.Diagnostics.Any(static diagnostic => diagnostic.Id == UnknownType))
            context.Output.Write("note", Styles.Suggestion).WriteLine(": types of C# are found in the assemblies that --assembly names.");

        WriteSummary(result, context.Output);
    }

    private static void WriteSummary(CheckResult result, Paper paper)
    {
        var found = new[] { RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Suggestion }
            .Where(severity => result.Count(severity) > 0)
            .Select(severity => Counted.Of(result.Count(severity), SeverityName.Of(severity)))
            .ToList();
        var style = result.HasErrors ? Styles.Error : found.Count > 0 ? Styles.Warning : Styles.Fine;
        paper
            .Write($"{Counted.Of(result.Project.RulesFiles.Count(), "file")} checked: ")
            .WriteLine(found.Count > 0 ? string.Join(", ", found) : "no problems", style);
    }
}
