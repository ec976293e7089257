using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules eval</c></summary>
internal sealed class EvaluateCommand : ToolCommand
{
    private readonly ToolContext _context;
    private readonly FilesArgument _files = new();
    private readonly AssembliesOption _assemblies = new();
    private readonly Option<string?> _set = new("--set")
    {
        Description = "The rule set or table to evaluate: its name, with or without the namespace. Not needed where there is only one.",
        HelpName = "name",
    };

    private readonly Option<string> _input = new("--input")
    {
        Description = $"The facts, a JSON object on each line with a member for each input; {RulesInput.Name} for the standard input.",
        HelpName = "facts.jsonl",
        DefaultValueFactory = static _ => RulesInput.Name,
    };

    private readonly Option<string?> _now = new("--now")
    {
        Description = "The moment that rules take for now, such as 2026-01-31T10:00Z; the system's time without it.",
        HelpName = "time",
    };

    public EvaluateCommand(ToolContext context)
        : base(
            "eval",
            "Evaluates a rule set or table on facts, and writes what comes of each as JSON on a line of its own.",
            "rules eval fees.rules --input orders.jsonl",
            """echo '{"order": {"weight": 12}}' | rules eval fees.rules --set Fees""",
            "rules eval rules --assembly bin/Debug/net10.0/Shop.dll --set Shop.Fees --input orders.jsonl")
    {
        _context = context;
        Arguments.Add(_files);
        Options.Add(_set);
        Options.Add(_input);
        Options.Add(_now);
        Options.Add(_assemblies);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var files = parsed.GetRequiredValue(_files);
        var input = parsed.GetRequiredValue(_input);
        if (input == RulesInput.Name && files.Contains(RulesInput.Name))
            throw new UsageException("The standard input cannot be both rules and facts: name a file for one of them.");

        var clock = Clock(parsed.GetValue(_now));
        var project = await RulesProject.ReadAsync(files, null, _context, stop);
        var compilation = project.Compile(parsed.GetRequiredValue(_assemblies), stop);
        if (compilation.HasErrors)
        {
            TextReport.WriteErrors(project, compilation, _context with { Output = _context.Errors });
            return ExitCode.Problems;
        }

        using var module = compilation.Load(stop);
        var decision = DecisionChoice.Find(module.Decisions, parsed.GetValue(_set));
        using var facts = Open(input);
        return await RunAsync(decision, facts, clock, stop);
    }

    private async Task<int> RunAsync(RuleDecision decision, StreamReader facts, TimeProvider clock, CancellationToken stop)
    {
        var failed = false;
        for (var number = 1; await facts.ReadLineAsync(stop) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;

            var answer = Answer(decision, line, number, clock);
            failed |= answer.ContainsKey("error");
            _context.Output.Writer.Write(JsonText.Line(answer));
        }

        return failed ? ExitCode.Problems : ExitCode.Fine;
    }

    private static JsonObject Answer(RuleDecision decision, string line, int number, TimeProvider clock)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject facts
                ? new JsonObject { ["result"] = decision.Evaluate(facts, clock) }
                : Failure("A JSON object is expected, with a member for each input.", number);
        }
        catch (Exception e) when (e is JsonException or FactsException or RuleEvaluationException or NoRuleMatchedException)
        {
            return Failure(e.Message, number);
        }
    }

    private static JsonObject Failure(string message, int number) => new() { ["error"] = message, ["line"] = number };

    private StreamReader Open(string input) => input == RulesInput.Name
        ? new StreamReader(_context.Input())
        : File.OpenText(Path.GetFullPath(input, _context.Folder));

    private static TimeProvider Clock(string? now)
    {
        if (now is null)
            return TimeProvider.System;
        if (!DateTimeOffset.TryParse(now, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            throw new UsageException($"'{now}' is no time; write it as 2026-01-31T10:00Z.");
        return new RuleTestClock(moment);
    }
}
