using RulesDsl.Decisions;
using RulesDsl.Explanations;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Coverage;

/// <summary>A rule set or table, and what tests have shown of it.</summary>
internal sealed class CoveredSet
{
    private readonly IReadOnlyList<CoveredRule> _tried;

    public CoveredSet(CoveredRulesAttribute covered)
    {
        Set = covered.Read();
        Namespace = covered.Evaluator.Namespace ?? "";
        _tried = [.. Set.Rules.Select(static rule => new CoveredRule(rule))];
        // Nobody can cover what its author has turned off.
        Rules = [.. _tried.Where(static rule => rule.Rule.IsEnabled).OrderBy(static rule => rule.Rule.Line)];
    }

    public Explanation Set { get; }

    public string Name => Set.RuleSet.Name;

    /// <summary>Its namespace; empty for the global one.</summary>
    public string Namespace { get; }

    /// <summary>Its name in C#.</summary>
    public string FullName => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";

    /// <summary>Its rules in the order of their lines, without those that are disabled.</summary>
    public IReadOnlyList<CoveredRule> Rules { get; }

    /// <summary>How often it was evaluated.</summary>
    public int Evaluated { get; private set; }

    public CoverageSums Sums => new(Rules.Select(static rule => rule.Match).Sum(), Rules.Select(static rule => rule.Outcomes).Sum(), default);

    public void Add(Explanation seen)
    {
        Evaluated++;
        RuleInfo? decisive = null;
        for (var i = 0; i < _tried.Count; i++)
        {
            _tried[i].Add(seen.Rules[i], decisive);
            if (seen.Rules[i].Verdict is RuleVerdict.Matched)
                decisive = seen.Rules[i].Rule;
        }

        // An otherwise that stops has no output, and no explanation tells of it.
        if (decisive is null && seen is { Failure: null, HasResult: false } && seen.Rules is [.., { Verdict: RuleVerdict.NotReached } last] && ReferenceEquals(last.Rule, seen.RuleSet.Otherwise))
            _tried[^1].Use();
    }
}
