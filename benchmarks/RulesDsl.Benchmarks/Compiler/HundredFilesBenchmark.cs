using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>An edit in one rules file of 100 with ten rules each, against compiling all of them. Target: one file is parsed, bound and written again.</summary>
[InProcess]
[MemoryDiagnoser]
public class HundredFilesBenchmark
{
    private readonly AdditionalText[] _files = [.. Enumerable.Range(1, 100).Select(static number => GradeRules.File($"grades{number}", GradeRules.Text(10, $"Grades{number}")))];
    private readonly CSharpCompilation _project = GradeRules.Project(0);
    private GeneratorDriver _driver = null!;
    private AdditionalText _before = null!;
    private int _edit;

    /// <summary>Compiles once.</summary>
    [GlobalSetup]
    public void Compile()
    {
        _before = _files[41];
        _driver = GradeRules.Run(GradeRules.Driver(_files), _project, _files.Length);
    }

    /// <summary>Everything, warm.</summary>
    [Benchmark(Baseline = true)]
    public object All() => GradeRules.Run(GradeRules.Driver(_files), _project, _files.Length);

    /// <summary>One rule more or less in one file.</summary>
    [Benchmark]
    public object AfterAnEditInOneFile()
    {
        var after = GradeRules.File("grades42", GradeRules.Text(10 + (++_edit % 2), "Grades42"));
        _driver = GradeRules.Run(_driver.ReplaceAdditionalText(_before, after), _project, _files.Length);
        _before = after;
        return _driver;
    }
}
