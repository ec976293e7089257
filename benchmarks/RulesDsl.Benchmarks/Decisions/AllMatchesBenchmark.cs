using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>The public decision workload, all matches of each fact: what the compiler makes, against the tree that a developer writes. Target: as for the first match.</summary>
[InProcess]
[MemoryDiagnoser]
public class AllMatchesBenchmark
{
    private const int Count = 20_000;
    private readonly Application[] _facts = RuleFile.Facts();
    private Loops<Application> _loops = null!;

    /// <summary>How many rules there are.</summary>
    [Params(10, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Compiles the rules, and sees that both sides agree.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _loops = CompiledRules<Application>.Compile(RuleFile.Rules(Rules)).Loops;
        _loops.Check(_facts);
    }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long HandWrittenTree() => _loops["TreeAll"](_facts);

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateAll() => _loops["EvaluateAll"](_facts);
}
