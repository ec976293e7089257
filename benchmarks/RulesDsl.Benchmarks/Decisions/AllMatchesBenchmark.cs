using BenchmarkDotNet.Attributes;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>The public decision workload, all matches of each fact: what the compiler makes, against the tree that a developer writes. Target: as for the first match.</summary>
[InProcess]
[MemoryDiagnoser]
public class AllMatchesBenchmark : WorkloadLoops
{
    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long HandWrittenTree() => Run("TreeAll");

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateAll() => Run("EvaluateAll");
}
