using RulesDsl.Generators.Binding.Decisions;
using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Generators.Emit.Expressions;
using RulesDsl.Generators.Plans;
using RulesDsl.Generators.Specs.Decisions;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>The methods of one rule.</summary>
internal sealed class RuleCode
{
    private readonly string _when;
    private readonly string _then;
    private readonly string? _constant;
    private readonly bool _isOptimized;

    /// <param name="spec">The rule.</param>
    /// <param name="index">Where it stands in the set; null for <c>otherwise</c>.</param>
    /// <param name="parts">The parts of its condition that are left to be asked when its turn comes.</param>
    /// <param name="code">The decision, which hands out the names of the methods.</param>
    public RuleCode(RuleSpec spec, int? index, IReadOnlyList<BoundExpression> parts, DecisionCode code)
    {
        var scope = code.Scope;
        Spec = spec;
        Index = index;
        Parts = parts;
        IsTornApart = !parts.SequenceEqual(spec.Parts);
        _constant = code.IsOptimized && spec.Then is { Type: null, Arguments: [{ Value: (BoundLiteral or BoundEnumMember or BoundNull) and var value }] }
            ? ExpressionEmitter.Emit(value, scope)
            : null;
        _when = index is null ? "" : scope.FreeName($"When{index + 1}");
        _then = scope.FreeName(index is null ? "ThenOtherwise" : $"Then{index + 1}");
        _isOptimized = code.IsOptimized;
        WhenCaptures = [.. BoundTree.Captures(code.Shared.Captured(parts, code.Shared.InCondition)).Concat(spec.Days is { } days ? [days.Day] : []).Distinct()];
        ThenCaptures = spec.Then is { } then
            ? BoundTree.Captures(code.Shared.Captured(then.Arguments.Concat(then.Members).Select(static part => part.Value), code.Shared.InOutput))
            : [];
    }

    public RuleSpec Spec { get; }

    public int? Index { get; }

    /// <summary>The parts of its condition that are left to be asked when its turn comes, in order.</summary>
    public IReadOnlyList<BoundExpression> Parts { get; }

    /// <summary>Whether some parts stand elsewhere, so that C# does not know what they have shown.</summary>
    public bool IsTornApart { get; }

    /// <summary>Whether its output needs no method of its own: it is a constant.</summary>
    public bool IsConstant => _constant is not null;

    /// <summary>Whether its output is a constant of C#.</summary>
    public bool IsLiteral => IsConstant && !(Spec.Then!.Arguments[0].Value is BoundLiteral literal && LiteralEmitter.IsHoisted(literal));

    public IReadOnlyList<Capture> WhenCaptures { get; }

    public IReadOnlyList<Capture> ThenCaptures { get; }

    public bool HasCondition => Parts.Count > 0 || Spec.Days is not null;

    /// <summary>Whether its condition may be asked before its turn: nobody sees that, and nothing comes of it but an answer.</summary>
    public bool IsAskedAhead => _isOptimized && HasCondition && Parts.All(PartReader.IsSafe) && !WhenCaptures.Contains(DecisionFrame.LetCapture);

    /// <summary>The head of the method that tells whether it matches.</summary>
    public string WhenMethod => $"{_when}({Captures.Parameters(WhenCaptures)})";

    /// <summary>The head of the method that makes its output.</summary>
    public string ThenMethod => $"{_then}({Captures.Parameters(ThenCaptures)})";

    /// <summary>The call that tells whether it matches.</summary>
    public string When => $"{_when}({Captures.Arguments(WhenCaptures)})";

    /// <summary>Its output: a constant, or the call that makes it.</summary>
    public string Then => _constant ?? $"{_then}({Captures.Arguments(ThenCaptures)})";

    /// <summary>What an enumerator does with a match.</summary>
    public string Give => Spec.Then is null ? "Stop()" : $"Give({Info}, {Then})";

    /// <summary>When an enumerator does that.</summary>
    public string IsTaken => !HasCondition ? $"Takes({Info})"
        : Parts.All(PartReader.IsSafe) ? $"{When} && Takes({Info})"
        : $"Takes({Info}) && {When}";

    /// <summary>What tells at run time which rule it is.</summary>
    public string Info => Index is { } index ? $"Rules[{index}]" : "Otherwise";
}
