using BenchmarkDotNet.Attributes;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>A generated rule set of ten rules against a hand-written chain. Target: at most 1.2 times its time, nothing allocated.</summary>
[InProcess]
[MemoryDiagnoser]
public class TenRulesBenchmark
{
    private const int Count = 10_000;
    private readonly Loan[] _loans = new Loan[Count];

    /// <summary>Makes the same loans each time, and sees that both sides agree on all of them.</summary>
    [GlobalSetup]
    public void MakeLoans()
    {
        var random = new Random(2026);
        string[] channels = ["online", "branch", "phone", "partner"];
        for (var i = 0; i < Count; i++)
        {
            _loans[i] = new Loan(
                random.Next(18, 80), random.Next(300, 900), random.Next(0, 30), random.Next(10_000, 120_000), random.Next(500, 90_000),
                random.Next(0, 120_000), random.NextDouble(), (Region)random.Next(4), (Product)random.Next(3), random.Next(2) == 0,
                random.Next(3) == 0, channels[random.Next(channels.Length)]);
            if (LoanGrades.Evaluate(_loans[i]) != HandWrittenChain.Grade(_loans[i]))
                throw new InvalidOperationException($"The rules and the chain disagree on {_loans[i]}.");
        }
    }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int HandWritten()
    {
        var sum = 0;
        foreach (var loan in _loans)
            sum += HandWrittenChain.Grade(loan);
        return sum;
    }

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public int Generated()
    {
        var sum = 0;
        foreach (var loan in _loans)
            sum += LoanGrades.Evaluate(loan);
        return sum;
    }
}
