using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Specs.Decisions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis;

/// <summary>A rule that takes part in the proofs of its set.</summary>
/// <param name="spec">What it says.</param>
/// <param name="span">Where its name stands, or its row.</param>
/// <param name="formula">When it matches.</param>
/// <param name="parts">What must hold together for it to match, each with its place.</param>
internal sealed class ProvedRule(RuleSpec spec, SourceSpan span, Formula formula, IReadOnlyList<ConditionPart> parts)
{
    public RuleSpec Spec { get; } = spec;

    public SourceSpan Span { get; } = span;

    public Formula Formula { get; } = formula;

    public IReadOnlyList<ConditionPart> Parts { get; } = parts;

    /// <summary>The inputs that it matches; null where they are too many to tell.</summary>
    public Box[]? Boxes { get; set; }

    /// <summary>Whether each of its boxes is in one of another rule's.</summary>
    [MethodImpl(Hot.Loop)]
    public bool IsWithin(ProvedRule other)
    {
        foreach (var box in Boxes!)
        {
            var isWithin = false;
            foreach (var its in other.Boxes!)
                isWithin = isWithin || box.IsWithin(its);
            if (!isWithin)
                return false;
        }

        return true;
    }

    public string Name => Spec.Name;

    /// <summary>Ids that its author wants silent.</summary>
    public EquatableArray<string> Allowed => Spec.Attributes.Allowed;
}
