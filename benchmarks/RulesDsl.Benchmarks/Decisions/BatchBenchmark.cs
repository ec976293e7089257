using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload, whose rules are in force from a day on here: all facts at once, against one after another. Target: faster.
/// Without something that all facts have in common, here the day, a batch on one thread takes as long as a loop: see <see cref="WorkloadBenchmark"/>.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class BatchBenchmark
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
        _loops = CompiledRules<Application>.Compile(RuleFile.Rules(Rules), attributes: "from: 2020-01-01").Loops;
        _loops.Check(_facts);
    }

    /// <summary>One fact after another.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long Evaluate() => _loops["Evaluate"](_facts);

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateMany() => _loops["EvaluateMany"](_facts);

    /// <summary>The subject, on all processors.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateManyInParallel() => _loops["EvaluateManyInParallel"](_facts);
}
