using BenchmarkDotNet.Attributes;
using RulesDsl.Benchmarks.Decisions.Workload;
using RulesEngine.Models;

namespace RulesDsl.Benchmarks.Decisions;

/// <summary>
/// The public decision workload, against Microsoft RulesEngine, which knows no first match: it tries all rules, and the first that holds is taken.
/// Target: 2,000 times as fast at 1,000 rules.
/// </summary>
[InProcess]
[MemoryDiagnoser]
public class RulesEngineBenchmark
{
    private const int Count = 20_000;
    private const int FewFacts = 100;
    private readonly Application[] _facts = RuleFile.Facts();
    private Loops<Application> _loops = null!;
    private RulesEngine.RulesEngine _engine = null!;

    /// <summary>How many rules there are.</summary>
    [Params(10, 100, 1_000)]
    public int Rules { get; set; }

    /// <summary>Compiles the rules on both sides, and sees that they agree.</summary>
    [GlobalSetup]
    public async Task Compile()
    {
        var rules = RuleFile.Rules(Rules);
        _loops = CompiledRules<Application>.Compile(rules).Loops;
        var workflow = new Workflow
        {
            WorkflowName = "grades",
            Rules = rules.Select(static (tests, index) => new Rule { RuleName = Test.Number(index + 1), Expression = string.Join(" && ", tests.Select(static test => test.Lambda)) }),
        };
        _engine = new RulesEngine.RulesEngine([workflow], new ReSettings { EnableExceptionAsErrorMessage = false, EnableFormattedErrorMessage = false });
        foreach (var fact in _facts.Take(FewFacts))
        {
            if (await Grade(fact) != _loops["Evaluate"]([fact]))
                throw new InvalidOperationException($"The rules and RulesEngine disagree on {fact}.");
        }
    }

    /// <summary>The subject.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long Evaluate() => _loops["Evaluate"](_facts);

    /// <summary>The peer.</summary>
    [Benchmark(OperationsPerInvoke = FewFacts)]
    public async Task<long> RulesEngine()
    {
        var sum = 0L;
        for (var i = 0; i < FewFacts; i++)
            sum += await Grade(_facts[i]);
        return sum;
    }

    private async Task<int> Grade(Application fact)
    {
        var results = await _engine.ExecuteAllRulesAsync("grades", new RuleParameter("loan", fact));
        return 1 + results.FindIndex(static result => result.IsSuccess) is var rule and > 0 ? rule : 0;
    }
}
