using RulesDsl.Testing;

namespace RulesDsl.Cli.Coverage;

/// <summary>A function, and how often tests called it.</summary>
internal sealed class CoveredFunction(CoveredFunctionAttribute function)
{
    /// <summary>Its full name: <c>Shop.Functions.Net</c>.</summary>
    public string FullName => function.Name;

    /// <summary>The class that it is a method of: <c>Shop.Functions</c>.</summary>
    public string Home => FullName[..FullName.LastIndexOf('.')];

    public string Name => FullName[(Home.Length + 1)..];

    /// <summary>Its namespace; empty for the global one.</summary>
    public string Namespace => Home.LastIndexOf('.') is > 0 and var dot ? Home[..dot] : "";

    public string File => function.File;

    public int Line => function.Line;

    public int Called { get; private set; }

    public CoverageSums Sums => new(default, default, new CoveredPoints(Called > 0 ? 1 : 0, 1));

    public IEnumerable<CoverageGap> Gaps => Called > 0 ? [] : [new CoverageGap(File, Line, $"no test calls {Name}", "let a test follow it, or test what calls it")];

    public void Add() => Called++;
}
