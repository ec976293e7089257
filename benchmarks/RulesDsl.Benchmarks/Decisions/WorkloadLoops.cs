using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>The facts and rules of the public decision workload, for benchmarks that go through all facts.</summary>
/// <param name="attributes">What stands in brackets behind the name of each rule.</param>
public abstract class WorkloadLoops(string attributes = "")
{
    /// <summary>How many facts there are.</summary>
    protected const int Count = 20_000;

    private readonly Application[] _facts = RuleFile.Facts();
    private Loops<Application> _loops = null!;

    /// <summary>How many rules there are.</summary>
    [Params(10, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Compiles the rules, and sees that all sides agree.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _loops = CompiledRules<Application>.Compile(RuleFile.Rules(Rules), attributes: attributes).Loops;
        _loops.Check(_facts);
    }

    /// <summary>Goes through all facts, one way.</summary>
    protected long Run(string loop) => _loops[loop](_facts);
}
