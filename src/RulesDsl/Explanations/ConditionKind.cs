namespace RulesDsl.Explanations;

/// <summary>How a condition is made.</summary>
public enum ConditionKind
{
    /// <summary>A single test: <c>order.Total >= 1000</c>.</summary>
    Test,

    /// <summary>All of its conditions must hold.</summary>
    And,

    /// <summary>One of its conditions must hold.</summary>
    Or,

    /// <summary>Its condition must not hold.</summary>
    Not,

    /// <summary>Its condition must hold for an element of a collection.</summary>
    Any,

    /// <summary>Its condition must hold for every element of a collection.</summary>
    All,

    /// <summary>Its condition must hold for no element of a collection.</summary>
    None,
}
