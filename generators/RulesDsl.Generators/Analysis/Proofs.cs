using RulesDsl.Generators.Diagnostics;
using RulesDsl.Generators.Pipeline;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Analysis;

/// <summary>The proofs of one rules file. Nothing that is emitted depends on what they find, so they go on beside all else.</summary>
/// <param name="path">The file.</param>
/// <param name="cancellation">Stops them.</param>
internal sealed class Proofs(string path, CancellationToken cancellation)
{
    private readonly List<Pending<EquatableArray<FileDiagnostics>>> _begun = [];

    /// <summary>What those tell that have begun, in order.</summary>
    public EquatableArray<Pending<EquatableArray<FileDiagnostics>>> Begun => _begun.ToEquatableArray();

    /// <summary>Begins a proof.</summary>
    /// <param name="prove">Proves, and reports what it finds.</param>
    public void Begin(Action<Reports, CancellationToken> prove) =>
        _begun.Add(Pending<EquatableArray<FileDiagnostics>>.Start(() => Guard.Run(path, () => Told(prove), Told), cancellation));

    private EquatableArray<FileDiagnostics> Told(Action<Reports, CancellationToken> prove)
    {
        var reports = new Reports();
        prove(reports, cancellation);
        return reports.Of(path);
    }

    private EquatableArray<FileDiagnostics> Told(RuleDiagnostic failure) => new([new FileDiagnostics(path, new([failure]))]);
}
