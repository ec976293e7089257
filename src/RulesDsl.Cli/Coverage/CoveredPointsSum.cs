namespace RulesDsl.Cli.Coverage;

/// <summary>Adds points up.</summary>
internal static class CoveredPointsSum
{
    public static CoveredPoints Sum(this IEnumerable<CoveredPoints> points) => points.Aggregate(default(CoveredPoints), static (sum, more) => sum + more);
}
