namespace RulesDsl.Benchmarks.Decisions;

/// <summary>What the loan is for.</summary>
public enum Product
{
    /// <summary>A house.</summary>
    House,

    /// <summary>A car.</summary>
    Car,

    /// <summary>Anything.</summary>
    Personal,
}
