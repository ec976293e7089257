using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>A rule that takes part in the proofs of its set.</summary>
/// <param name="Spec">What it says.</param>
/// <param name="Span">Where its name stands, or its row.</param>
/// <param name="Formula">When it matches.</param>
/// <param name="Parts">What must hold together for it to match, each with its place.</param>
internal sealed record ProvedRule(RuleSpec Spec, SourceSpan Span, Formula Formula, IReadOnlyList<ConditionPart> Parts)
{
    /// <summary>The inputs that it matches; null where they are too many to tell.</summary>
    public IReadOnlyList<Box>? Boxes { get; set; }

    public string Name => Spec.Name;

    /// <summary>Ids that its author wants silent.</summary>
    public EquatableArray<string> Allowed => Spec.Attributes.Allowed;
}
