using BenchmarkDotNet.Running;

namespace RulesDsl.Benchmarks;

/// <summary>
/// Runs the benchmarks that are named: <c>dotnet run -c Release -- --filter '*TenRules*'</c>.
/// What needs processes or clocks of its own has a word of its own: <c>dotnet run -c Release -- cold</c>, <c>start</c>, <c>native</c>, <c>tool</c>, <c>eval</c>, <c>reload</c>, <c>tiers</c>, <c>parser</c>, <c>proofs</c>, <c>forms</c>, <c>peers</c>.
/// </summary>
internal static class Program
{
    private static void Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["cold"]:
                Compiler.ColdCompiler.Run(Console.Out);
                break;
            case ["start"]:
                Compiler.StartUp.Run(Console.Out);
                break;
            case ["native"]:
                Compiler.NativeStartUp.Run(Console.Out);
                break;
            case ["tool"]:
                Compiler.ToolSpeed.Run(Console.Out);
                break;
            case ["eval"]:
                RunTime.EvaluationSpeed.Run(Console.Out);
                break;
            case ["reload"]:
                RunTime.ReloadSpeed.RunAsync(Console.Out).GetAwaiter().GetResult();
                break;
            case ["tiers"]:
                Compiler.JitTiers.Run(Console.Out);
                break;
            case ["parser"]:
                Compiler.ParserSpeed.Run(Console.Out);
                break;
            case ["proofs"]:
                Compiler.ProofSpeed.Run(Console.Out);
                break;
            case ["forms", .. var shapes]:
                Decisions.Shapes.FormSpeed.Run(shapes, Console.Out);
                break;
            case ["peers"]:
                Decisions.Peers.PeerSpeed.Run(Console.Out);
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                break;
        }
    }
}
