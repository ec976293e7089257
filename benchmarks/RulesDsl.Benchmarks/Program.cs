using BenchmarkDotNet.Running;

namespace RulesDsl.Benchmarks;

/// <summary>Runs the benchmarks that are named: <c>dotnet run -c Release -- --filter '*TenRules*'</c>.</summary>
internal static class Program
{
    private static void Main(string[] arguments) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
}
