using System.CommandLine;
using RulesDsl.Cli.Facts;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules eval</c></summary>
internal sealed class EvaluateCommand : DecisionCommand
{
    public EvaluateCommand(ToolContext context)
        : base(
            context,
            new FilesArgument(),
            "eval",
            "Evaluates a rule set or table on facts, and writes what comes of each as JSON on a line of its own.",
            "rules eval fees.rules --input orders.jsonl",
            "rules eval fees.rules --input orders.jsonl --param limit=80",
            """echo '{"order": {"weight": 12}}' | rules eval fees.rules --set Fees""",
            "rules eval rules --assembly bin/Debug/net10.0/Shop.dll --set Shop.Fees --input orders.jsonl")
    {
    }

    protected override Task<int> RunAsync(ParseResult parsed, CancellationToken stop) =>
        RunAsync(parsed, static (decision, clock) => new LineEvaluator(decision, clock), stop);
}
