using RulesDsl.Explanations;

namespace RulesDsl.Cli.Coverage;

/// <summary>A condition that is no combination of others, and how often it came out how.</summary>
/// <param name="condition">The condition, as any explanation of its rule has it.</param>
internal sealed class CoveredCondition(ConditionExplanation condition)
{
    /// <summary>As written.</summary>
    public string Text => condition.Text;

    public ConditionPlace Place => condition.Place;

    /// <summary>How often it held.</summary>
    public int True { get; private set; }

    /// <summary>How often it did not; where a value was null, it did not.</summary>
    public int False { get; private set; }

    public CoveredPoints Outcomes => new((True > 0 ? 1 : 0) + (False > 0 ? 1 : 0), 2);

    /// <summary>The conditions that a condition is made of, and that are made of no others. What stands within a quantifier belongs to it.</summary>
    public static IEnumerable<ConditionExplanation> In(ConditionExplanation? condition) => condition switch
    {
        null => [],
        { Kind: ConditionKind.And or ConditionKind.Or or ConditionKind.Not } => condition.Conditions.SelectMany(In),
        _ => [condition],
    };

    public void Add(ConditionVerdict verdict)
    {
        if (verdict is ConditionVerdict.True)
            True++;
        else if (verdict is ConditionVerdict.False or ConditionVerdict.Null)
            False++;
    }
}
