using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Diagnostics;

/// <summary>One thing to tell the author of a rules file: what was found, what was expected, where, and how to mend it.</summary>
/// <param name="Descriptor">The kind of problem.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Message">The whole sentence.</param>
public sealed record RuleDiagnostic(RuleDiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    /// <summary>Other places of the same file that have to do with it, such as the rule that hides this one.</summary>
    public EquatableArray<SourceSpan> Related { get; init; }
}
