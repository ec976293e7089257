using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Generators.Specs;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Binding.Modules;

/// <summary>What has become of a rules file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Declarations">What to emit.</param>
/// <param name="Reports">What to tell of the file, and of those that the rows of its tables stand in.</param>
internal sealed record BoundModule(string Path, EquatableArray<DeclarationSpec> Declarations, EquatableArray<FileDiagnostics> Reports)
{
    /// <summary>What its proofs tell.</summary>
    public EquatableArray<Pending<EquatableArray<FileDiagnostics>>> Proofs { get; init; }

    /// <summary>What the file allows.</summary>
    public EquatableArray<string> Allowed { get; init; }

    /// <summary>All that there is to tell and is not allowed, when the proofs are done.</summary>
    public IEnumerable<FileDiagnostics> Told() => Reports
        .Concat(Proofs.SelectMany(static proof => proof.Result))
        .Select(file => file with { Diagnostics = file.Diagnostics.Where(diagnostic => !IsAllowed(diagnostic)).ToEquatableArray() });

    private bool IsAllowed(RuleDiagnostic diagnostic) => diagnostic.Descriptor.Severity != RuleSeverity.Error && Allowed.Contains(diagnostic.Descriptor.Id);
}
