using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>A keystroke in C# that no rule mentions, against compiling the 1,000 rules anew. Target: nothing is done again but reading the symbols.</summary>
[InProcess]
[MemoryDiagnoser]
public class EditBenchmark
{
    private static readonly AdditionalText Rules = GradeRules.File("grades", GradeRules.Text(1_000));
    private CSharpCompilation _project = null!;
    private GeneratorDriver _driver = null!;
    private SyntaxTree _before = null!;
    private int _edit;

    /// <summary>Compiles once.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _project = GradeRules.Project(0);
        _before = _project.SyntaxTrees[1];
        _driver = GradeRules.Run(GradeRules.Driver(Rules), _project);
    }

    /// <summary>Everything, warm.</summary>
    [Benchmark(Baseline = true)]
    public object All() => GradeRules.Run(GradeRules.Driver(Rules), _project);

    /// <summary>The subject.</summary>
    [Benchmark]
    public object AfterAnUnrelatedEdit()
    {
        var after = GradeRules.Unrelated(++_edit);
        _project = _project.ReplaceSyntaxTree(_before, after);
        _before = after;
        return _driver = GradeRules.Run(_driver, _project);
    }
}
