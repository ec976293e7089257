using BenchmarkDotNet.Attributes;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload, whose rules are in force from a day on here: all facts at once, against one after another. Target: faster.
/// Without something that all facts have in common, here the day, a batch on one thread takes as long as a loop: see <see cref="WorkloadBenchmark"/>.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class BatchBenchmark() : WorkloadLoops("from: 2020-01-01")
{
    /// <summary>One fact after another.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long Evaluate() => Run("Evaluate");

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateMany() => Run("EvaluateMany");

    /// <summary>The subject, on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateManyInParallel() => Run("EvaluateManyInParallel");
}
