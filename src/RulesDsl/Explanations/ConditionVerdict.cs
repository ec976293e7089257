namespace RulesDsl.Explanations;

/// <summary>What came out of a condition.</summary>
public enum ConditionVerdict
{
    /// <summary>Nobody asked: what stands before it has decided.</summary>
    NotEvaluated,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It does not hold.</summary>
    False,

    /// <summary>A value is null, so that it counts as one that does not hold.</summary>
    Null,

    /// <summary>It could not be worked out.</summary>
    Failed,
}
