using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload: the rules that the compiler makes, against the tree and the chain that a developer writes. Targets: at most 1.25
/// times the tree's time at every size, and nothing allocated; <c>EvaluateMany</c> beats a loop: on all processors, or where facts have something in common (<see cref="BatchBenchmark"/>).
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class WorkloadBenchmark
{
    private const int Count = 20_000;
    private readonly Application[] _facts = RuleFile.Facts();
    private Loops<Application> _loops = null!;

    /// <summary>How many rules there are.</summary>
    [Params(10, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Compiles the rules, and sees that all sides agree.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _loops = CompiledRules<Application>.Compile(RuleFile.Rules(Rules)).Loops;
        _loops.Check(_facts);
    }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long HandWrittenTree() => _loops["Tree"](_facts);

    /// <summary>What most developers write.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long HandWrittenChain() => _loops["Chain"](_facts);

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Evaluate() => _loops["Evaluate"](_facts);

    /// <summary>All facts at once.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateMany() => _loops["EvaluateMany"](_facts);

    /// <summary>All facts at once, on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateManyInParallel() => _loops["EvaluateManyInParallel"](_facts);
}
