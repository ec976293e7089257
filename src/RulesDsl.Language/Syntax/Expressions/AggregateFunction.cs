namespace RulesDsl.Language.Syntax;

/// <summary>What is made of the elements of a collection.</summary>
public enum AggregateFunction
{
    /// <summary>At least one fits.</summary>
    Any,

    /// <summary>Every one fits.</summary>
    All,

    /// <summary>None fits.</summary>
    None,

    /// <summary>How many fit.</summary>
    Count,

    /// <summary>The sum of the selected values; 0 of nothing.</summary>
    Sum,

    /// <summary>The least; null of nothing.</summary>
    Min,

    /// <summary>The greatest; null of nothing.</summary>
    Max,

    /// <summary>The mean, written <c>avg</c>; null of nothing.</summary>
    Average,
}
