using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Output;

/// <summary>Says why a file cannot be printed: what is not read cannot be written again.</summary>
internal static class SyntaxErrors
{
    /// <summary>How many errors of a file are shown; a file that is no rules file has many.</summary>
    private const int MostShown = 20;

    public static void Write(Paper paper, RulesProject project, ParsedFile file)
    {
        var errors = file.Parsed.Diagnostics.Where(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error).ToList();
        var result = new CheckResult(project, [.. errors.Take(MostShown).Select(error => Placed(file.File, error))]);
        foreach (var diagnostic in result.Diagnostics)
            DiagnosticText.Write(paper, result, diagnostic);

        paper.Write("error", Styles.Error).WriteLine(
            $": '{file.File.Name}' is left as it is, because of {Counted.Of(errors.Count, "error")} in how it is written. Mend {(errors.Count == 1 ? "it" : "them")} first.");
    }

    private static ModuleDiagnostic Placed(RulesFile file, RuleDiagnostic diagnostic) => new(
        file.Path,
        diagnostic.Span.From.Line,
        diagnostic.Span.From.Column,
        diagnostic.Span.To.Line,
        diagnostic.Span.To.Column,
        diagnostic.Descriptor.Id,
        diagnostic.Descriptor.Severity,
        diagnostic.Message);
}
