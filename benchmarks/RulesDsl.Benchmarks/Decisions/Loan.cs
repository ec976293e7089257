namespace RulesDsl.Benchmarks.Decisions;

/// <summary>The fact: twelve fields, as the public decision workload has.</summary>
public sealed record Loan(
    int Age, int Score, int Years, decimal Income, decimal Amount, decimal Debt, double Ratio,
    Region Region, Product Product, bool Employed, bool Insured, string Channel);
