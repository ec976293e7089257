using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>The rules compiler itself: RDSL0001 to RDSL0099.</summary>
internal static class CompilerDiagnostics
{
    /// <summary>How many errors of one file are shown: nobody reads more, and a file that is no rules file has tens of thousands.</summary>
    public const int MostShown = 200;

    private static readonly RuleDiagnosticDescriptor InternalFailureDescriptor = new("RDSL0001", "The rules compiler failed", RuleSeverity.Error);

    private static readonly RuleDiagnosticDescriptor TooManyDescriptor = new("RDSL0002", "More is wrong than is shown", RuleSeverity.Error);

    /// <summary>The problems of a file that are shown: all of them, or the first errors and how many more there are.</summary>
    public static IEnumerable<RuleDiagnostic> Shown(EquatableArray<RuleDiagnostic> diagnostics)
    {
        var errors = diagnostics.Where(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error).ToList();
        return errors.Count <= MostShown
            ? diagnostics
            : errors.Take(MostShown).Append(new RuleDiagnostic(
                TooManyDescriptor,
                errors[MostShown].Span,
                $"{errors.Count - MostShown} more errors of this file are not shown. Mend the first ones, or see whether this is a rules file at all."));
    }

    public static RuleDiagnostic InternalFailure(string path, Exception exception) => new(
        InternalFailureDescriptor,
        new SourceSpan(0, 0, new SourcePosition(1, 1), new SourcePosition(1, 1)),
        $"The rules compiler failed on '{path}', which is a defect of RulesDsl and not of the file; please report it: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
}
