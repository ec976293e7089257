using BenchmarkDotNet.Running;

namespace RulesDsl.Benchmarks;

/// <summary>
/// Runs the benchmarks that are named: <c>dotnet run -c Release -- --filter '*TenRules*'</c>.
/// What needs processes of its own has a word of its own: <c>dotnet run -c Release -- cold</c>.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        if (arguments is ["cold"])
            Compiler.ColdCompiler.Run(Console.Out);
        else
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
    }
}
