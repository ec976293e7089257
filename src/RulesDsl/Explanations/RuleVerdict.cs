namespace RulesDsl.Explanations;

/// <summary>What came out of a rule.</summary>
public enum RuleVerdict
{
    /// <summary>Nobody asked: what was tried before it has decided.</summary>
    NotReached,

    /// <summary>Its condition holds.</summary>
    Matched,

    /// <summary>Its condition does not hold.</summary>
    NotMatched,

    /// <summary>Its author has disabled it.</summary>
    Disabled,

    /// <summary>The filter does not keep it.</summary>
    FilteredOut,

    /// <summary>It holds on other days.</summary>
    OutsideDays,

    /// <summary>Its condition or its output could not be worked out.</summary>
    Failed,
}
