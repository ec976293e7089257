using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions.Shapes;

/// <summary>A thousand rules that have something in common, and facts that fit them.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Rules">The tests of each rule.</param>
/// <param name="Facts">The facts.</param>
internal sealed record Shape(string Name, IReadOnlyList<IReadOnlyList<Test>> Rules, Request[] Facts)
{
    private const int RuleCount = 1_000;
    private const int FactCount = 10_000;

    /// <summary>All shapes.</summary>
    public static IReadOnlyList<Shape> All() =>
    [
        Of("uniform", new Drawing(1), static draw => [draw.Equal("Kind"), draw.Equal("Area"), draw.Range("CreditScore", 0.2, 0.35), draw.Bound(draw.One(["Amount", "Dti", "Age"]), 0.3, 0.7)]),
        Of("skewed", new Drawing(2, isSkewed: true), static draw => [draw.Equal("Kind"), draw.Equal("Area"), draw.Equal("Channel"), draw.Range("CreditScore", 0.02, 0.2)]),
        Of("overlapping", new Drawing(3), static draw => [draw.Range("CreditScore", 0.3, 0.6), draw.Bound("Income", 0.3, 0.7), draw.Bound("Amount", 0.2, 0.5), draw.In("Area", 3)]),
        Of("text-heavy", new Drawing(4), static draw => [draw.Equal("Branch"), draw.In("Occupation", 8), draw.In("Employer", 16), draw.Equal("Channel")]),
        Of("interval-heavy", new Drawing(5), static draw => [draw.Range("CreditScore", 0.1, 0.2), draw.Range("Amount", 0.1, 0.2), draw.Range("Income", 0.1, 0.3), draw.Range("Age", 0.2, 0.4)]),
    ];

    private static Shape Of(string name, Drawing draw, Func<Drawing, IReadOnlyList<Test>> rule) =>
        new(name, [.. Enumerable.Range(0, RuleCount).Select(_ => rule(draw))], [.. Enumerable.Range(0, FactCount).Select(_ => draw.Fact())]);
}
