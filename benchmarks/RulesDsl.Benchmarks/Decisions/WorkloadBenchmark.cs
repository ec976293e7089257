using BenchmarkDotNet.Attributes;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload: the rules that the compiler makes, against the tree and the chain that a developer writes. Targets: at most 1.25
/// times the tree's time at every size, and nothing allocated; <c>EvaluateMany</c> beats a loop: on all processors, or where facts have something in common (<see cref="BatchBenchmark"/>).
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class WorkloadBenchmark : WorkloadLoops
{
    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long HandWrittenTree() => Run("Tree");

    /// <summary>What most developers write.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long HandWrittenChain() => Run("Chain");

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Evaluate() => Run("Evaluate");

    /// <summary>All facts at once.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateMany() => Run("EvaluateMany");

    /// <summary>All facts at once, on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateManyInParallel() => Run("EvaluateManyInParallel");
}
