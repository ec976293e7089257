namespace RulesDsl.Benchmarks.Decisions;

/// <summary>Where the customer lives.</summary>
public enum Region
{
    /// <summary>North.</summary>
    North,

    /// <summary>East.</summary>
    East,

    /// <summary>South.</summary>
    South,

    /// <summary>West.</summary>
    West,
}
