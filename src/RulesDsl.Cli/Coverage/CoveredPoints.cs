using System.Globalization;

namespace RulesDsl.Cli.Coverage;

/// <summary>How much of something is covered: every rule that matched is a point, and so is each of the two outcomes of a condition.</summary>
/// <param name="Covered">What a test has shown.</param>
/// <param name="Total">What there is.</param>
internal readonly record struct CoveredPoints(int Covered, int Total)
{
    /// <summary>In percent and rounded down, so that only what is complete has 100; what has nothing to cover is complete.</summary>
    public decimal Percent => Total == 0 ? 100 : Math.Floor(1_000m * Covered / Total) / 10;

    public static CoveredPoints operator +(CoveredPoints left, CoveredPoints right) => new(left.Covered + right.Covered, left.Total + right.Total);

    /// <summary>Whether it is at least so many percent.</summary>
    public bool Reaches(decimal percent) => 100m * Covered >= percent * Total;

    /// <summary><c>3 of 4</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Covered:N0} of {Total:N0}");
}
