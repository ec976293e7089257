using System.CommandLine;
using RulesDsl.Cli.Facts;
using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules eval</c></summary>
internal sealed class EvaluateCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly AssembliesOption _assemblies = new();
    private readonly SetOption _set = new();
    private readonly FactsOption _input = new();
    private readonly NowOption _now = new();
    private readonly ParamOption _params = new();

    public EvaluateCommand(ToolContext context)
        : base(
            "eval",
            "Evaluates a rule set or table on facts, and writes what comes of each as JSON on a line of its own.",
            "rules eval fees.rules --input orders.jsonl",
            "rules eval fees.rules --input orders.jsonl --param limit=80",
            """echo '{"order": {"weight": 12}}' | rules eval fees.rules --set Fees""",
            "rules eval rules --assembly bin/Debug/net10.0/Shop.dll --set Shop.Fees --input orders.jsonl")
    {
        _context = context;
        Arguments.Add(_files);
        Options.Add(_set);
        Options.Add(_input);
        Options.Add(_params);
        Options.Add(_now);
        Options.Add(_assemblies);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var files = parsed.GetRequiredValue(_files);
        var input = parsed.GetRequiredValue(_input);
        FactsOption.Check(input, files);
        var changes = new ParamChanges(parsed.GetRequiredValue(_params));
        var clock = NowOption.Clock(parsed.GetValue(_now));
        var project = await RulesProject.ReadAsync(files, null, _context, stop);
        using var module = project.Load(parsed.GetRequiredValue(_assemblies), _context, stop);
        if (module is null)
            return ExitCode.Problems;

        var decision = DecisionChoice.Find(module.Decisions, parsed.GetValue(_set));
        changes.Check([decision]);
        decision = changes.Apply(decision);
        await using var facts = FactLines.Open(input, _context);
        return await RunAsync(decision, facts, clock, stop);
    }

    private async Task<int> RunAsync(RuleDecision decision, FactLines facts, TimeProvider clock, CancellationToken stop)
    {
        using var answers = new Answers(_context);
        using var evaluation = new EvaluatedLines(decision, clock);
        await foreach (var lines in facts.ReadManyAsync(answers.Flush, stop))
        {
            if (answers.AreUnread)
                break;

            evaluation.Answer(lines, answers);
        }

        return evaluation.HaveFailed ? ExitCode.Problems : ExitCode.Fine;
    }
}
