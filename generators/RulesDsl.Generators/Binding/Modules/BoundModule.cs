using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>What has become of a rules file: what to emit, and what to tell its author.</summary>
internal sealed record BoundModule(string Path, EquatableArray<DeclarationSpec> Declarations, EquatableArray<RuleDiagnostic> Diagnostics)
{
    /// <summary>What to tell of the files that the rows of its tables stand in.</summary>
    public EquatableArray<FileDiagnostics> Rows { get; init; }
}
