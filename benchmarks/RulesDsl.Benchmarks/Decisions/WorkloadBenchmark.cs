using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload: the rules that the compiler makes, against the tree that a developer writes. Targets: at most 1.25 times its time
/// at every size, and nothing allocated; <c>EvaluateMany</c> beats a loop.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class WorkloadBenchmark
{
    private const int Count = 20_000;
    private readonly Application[] _facts = RuleFile.Facts();
    private CompiledRules _rules = null!;

    /// <summary>How many rules there are.</summary>
    [Params(10, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Compiles the rules, and sees that all sides agree.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _rules = CompiledRules.Compile(RuleFile.Rules(Rules));
        foreach (var fact in _facts)
        {
            if (_rules["Evaluate"]([fact]) != _rules["HandWritten"]([fact]))
                throw new InvalidOperationException($"The rules and the tree disagree on {fact}.");
        }

        if (_rules["Evaluate"](_facts) != _rules["EvaluateMany"](_facts))
            throw new InvalidOperationException("Evaluating many is not evaluating each.");
    }

    /// <summary>The limit.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long HandWritten() => _rules["HandWritten"](_facts);

    /// <summary>The subject.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Evaluate() => _rules["Evaluate"](_facts);

    /// <summary>All facts at once.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateMany() => _rules["EvaluateMany"](_facts);

    /// <summary>All matches of each.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long EvaluateAll() => _rules["EvaluateAll"](_facts);
}
