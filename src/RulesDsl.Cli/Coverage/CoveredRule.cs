using RulesDsl.Decisions;
using RulesDsl.Explanations;

namespace RulesDsl.Cli.Coverage;

/// <summary>A rule, and how often it was tried and matched.</summary>
/// <param name="rule">The rule, as any explanation of its set has it.</param>
internal sealed class CoveredRule(RuleExplanation rule)
{
    private readonly HashSet<RuleInfo> _deciding = [];

    public RuleInfo Rule => rule.Rule;

    public IReadOnlyList<CoveredCondition> Conditions { get; } = [.. CoveredCondition.In(rule.Condition).Select(static condition => new CoveredCondition(condition))];

    /// <summary>How often its turn came, on one of its days.</summary>
    public int Tried { get; private set; }

    /// <summary>How often its turn came on other days than its own.</summary>
    public int OutsideDays { get; private set; }

    /// <summary>How often it matched.</summary>
    public int Matched { get; private set; }

    /// <summary>The rules that decided where its turn did not come.</summary>
    public IReadOnlyCollection<RuleInfo> Deciding => _deciding;

    public CoveredPoints Match => new(Matched > 0 ? 1 : 0, 1);

    public CoveredPoints Outcomes => Conditions.Select(static condition => condition.Outcomes).Sum();

    /// <summary>Counts an evaluation that it decided without being asked for anything.</summary>
    public void Use()
    {
        Tried++;
        Matched++;
    }

    /// <param name="seen">What an evaluation made of it.</param>
    /// <param name="decisive">The last rule before it that matched.</param>
    public void Add(RuleExplanation seen, RuleInfo? decisive)
    {
        switch (seen.Verdict)
        {
            case RuleVerdict.NotReached when decisive is not null:
                _deciding.Add(decisive);
                return;
            case RuleVerdict.OutsideDays:
                OutsideDays++;
                return;
            case RuleVerdict.Matched or RuleVerdict.NotMatched or RuleVerdict.Failed:
                Tried++;
                break;
            default:
                return;
        }

        // One whose output fails has matched.
        if (seen.Verdict is RuleVerdict.Matched || (seen.Verdict is RuleVerdict.Failed && seen.Condition is null or { Verdict: ConditionVerdict.True }))
            Matched++;
        foreach (var (condition, found) in Conditions.Zip(CoveredCondition.In(seen.Condition)))
            condition.Add(found.Verdict);
    }
}
