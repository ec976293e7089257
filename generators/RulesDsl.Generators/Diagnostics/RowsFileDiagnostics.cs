using RulesDsl.Generators.Pipeline;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Files of rows and the tables that name them: RDSL0330 to RDSL0339.</summary>
internal static class RowsFileDiagnostics
{
    private static readonly RuleDiagnosticDescriptor MissingDescriptor = new("RDSL0330", "Rows file that is not there", RuleSeverity.Error);
    private static readonly RuleDiagnosticDescriptor UnusedDescriptor = new("RDSL0331", "Rows file that no table names", RuleSeverity.Suggestion);

    public static RuleDiagnostic Missing(SourceSpan span, string name, string? nearest) => new(
        MissingDescriptor,
        span,
        !name.EndsWith(RowsTexts.Ending, StringComparison.OrdinalIgnoreCase)
            ? $"The build reads rows only from files whose names end in '{RowsTexts.Ending}': rename '{name}'."
            : $"The project has no file '{name}' beside this one{(nearest is null ? ": put it there." : $"; did you mean '{nearest}'?")}");

    public static RuleDiagnostic Unused(string name) => new(
        UnusedDescriptor,
        new SourceSpan(0, 0, new SourcePosition(1, 1), new SourcePosition(1, 1)),
        $"No table takes its rows from this file: write 'rows \"{name}\"' into one, or remove the file.");
}
