using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>A keystroke in C# that no rule mentions, against compiling the 1,000 rules anew. Target: nothing is done again but reading the symbols.</summary>
[InProcess]
[MemoryDiagnoser]
public class EditBenchmark
{
    private CSharpCompilation _project = null!;
    private GeneratorDriver _driver = null!;
    private SyntaxTree _before = null!;
    private int _edit;

    /// <summary>Compiles once.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _project = ThousandRules.Project(0);
        _before = _project.SyntaxTrees[1];
        _driver = ThousandRules.Run(ThousandRules.Driver(), _project);
    }

    /// <summary>Everything, warm.</summary>
    [Benchmark(Baseline = true)]
    public object All() => ThousandRules.Run(ThousandRules.Driver(), _project);

    /// <summary>The subject.</summary>
    [Benchmark]
    public object AfterAnUnrelatedEdit()
    {
        var after = ThousandRules.Unrelated(++_edit);
        _project = _project.ReplaceSyntaxTree(_before, after);
        _before = after;
        return _driver = ThousandRules.Run(_driver, _project);
    }
}
