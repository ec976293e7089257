using System.Runtime.CompilerServices;
using RulesDsl.Generators.Analysis.Covers;

namespace RulesDsl.Generators.Analysis;

/// <summary>Rules that come to be looked at together, one after another.</summary>
internal sealed class RuleGroup(ProvedSet set)
{
    private readonly List<ProvedRule> _rules = [];
    private readonly List<Box> _boxes = [.. set.Impossible];

    private readonly List<ProvedRule?> _owners = [.. set.Impossible.Select(static _ => (ProvedRule?)null)];

    public IReadOnlyList<ProvedRule> Rules => _rules;

    /// <summary>The inputs that they match, and those that there are not.</summary>
    public IReadOnlyList<Box> Boxes => _boxes;

    /// <summary>The rule that a box is of; null for inputs that there are not.</summary>
    public ProvedRule? OwnerOf(int box) => _owners[box];

    /// <summary>The first rule of which single boxes hold all that a rule matches.</summary>
    [MethodImpl(Hot.Loop)]
    public ProvedRule? FindAround(ProvedRule rule)
    {
        foreach (var other in _rules)
        {
            if (rule.IsWithin(other))
                return other;
        }

        return null;
    }

    public void Add(ProvedRule rule)
    {
        _rules.Add(rule);
        foreach (var box in rule.Boxes ?? [])
        {
            _boxes.Add(box);
            _owners.Add(rule);
        }
    }
}
