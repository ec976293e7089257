using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>The methods of one rule.</summary>
internal sealed class RuleCode
{
    private readonly string _when;
    private readonly string _then;

    /// <param name="spec">The rule.</param>
    /// <param name="index">Where it stands in the set; null for <c>otherwise</c>.</param>
    /// <param name="scope">Hands out the names of the methods.</param>
    public RuleCode(RuleSpec spec, int? index, EmitScope scope)
    {
        Spec = spec;
        Index = index;
        _when = index is null ? "" : scope.FreeName($"When{index + 1}");
        _then = scope.FreeName(index is null ? "ThenOtherwise" : $"Then{index + 1}");
        WhenCaptures = [.. BoundTree.Captures(spec.Condition).Concat(spec.Days is { } days ? [days.Day] : []).Distinct()];
        ThenCaptures = spec.Then is { } then
            ? BoundTree.Captures([.. then.Arguments.Concat(then.Members).Select(static part => part.Value)])
            : [];
    }

    public RuleSpec Spec { get; }

    public int? Index { get; }

    public IReadOnlyList<Capture> WhenCaptures { get; }

    public IReadOnlyList<Capture> ThenCaptures { get; }

    public bool HasCondition => Spec.Condition is not null || Spec.Days is not null;

    /// <summary>The head of the method that tells whether it matches.</summary>
    public string WhenMethod => $"{_when}({Captures.Parameters(WhenCaptures)})";

    /// <summary>The head of the method that makes its output.</summary>
    public string ThenMethod => $"{_then}({Captures.Parameters(ThenCaptures)})";

    /// <summary>The call that tells whether it matches.</summary>
    public string When => $"{_when}({Captures.Arguments(WhenCaptures)})";

    /// <summary>The call that makes its output.</summary>
    public string Then => $"{_then}({Captures.Arguments(ThenCaptures)})";

    /// <summary>What tells at run time which rule it is.</summary>
    public string Info => Index is { } index ? $"Rules[{index}]" : "Otherwise";
}
