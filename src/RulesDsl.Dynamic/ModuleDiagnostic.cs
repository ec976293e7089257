using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Dynamic;

/// <summary>Something that a rules file's author should know, at its place.</summary>
/// <param name="File">The file, as its <see cref="RulesSource.Path"/> says; empty for what belongs to no file.</param>
/// <param name="Line">The line that it starts at, from 1; 0 where there is no place.</param>
/// <param name="Column">The column that it starts at, from 1; 0 where there is no place.</param>
/// <param name="EndLine">The line that it ends at.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Id"><c>RDSL0221</c>: each has a page in the documentation.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Message">What was found, what was expected and how to mend it.</param>
public sealed record ModuleDiagnostic(
    string File, int Line, int Column, int EndLine, int EndColumn, string Id, RuleSeverity Severity, string Message)
{
    /// <summary>Where it stands.</summary>
    public SourcePlace Place => new(File, Line, Column, EndLine, EndColumn);

    /// <summary>Other places that have to do with it: the rules that leave nothing for this one, the first of two that are the same.</summary>
    public EquatableArray<SourcePlace> Related { get; init; }

    /// <summary><c>pricing.rules(8,12): error RDSL0221: …</c>, as compilers write it.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            RuleSeverity.Error => "error",
            RuleSeverity.Warning => "warning",
            _ => "info",
        };
        return File.Length == 0 ? $"{severity} {Id}: {Message}" : $"{File}({Line},{Column}): {severity} {Id}: {Message}";
    }
}
