using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis.CSharp;

namespace RulesDsl.Benchmarks.Compiler;

/// <summary>1,000 rules in one file, in a process that has compiled nothing yet. Target: under a second.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class ColdCompilerBenchmark
{
    private CSharpCompilation _project = null!;

    /// <summary>The project that a compiler has in its hands when it asks the generator.</summary>
    [GlobalSetup]
    public void ReadProject() => _project = ThousandRules.Project(0);

    /// <summary>What Roslyn itself needs, cold, to bind the project's own few lines.</summary>
    [Benchmark(Baseline = true)]
    public int Roslyn() => _project.GetDiagnostics().Length;

    /// <summary>The subject: text to C#.</summary>
    [Benchmark]
    public object Generator() => ThousandRules.Run(ThousandRules.Driver(), _project);
}
