using System.CommandLine;
using RulesDsl.Cli.Facts;
using RulesDsl.Cli.Files;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Commands;

/// <summary>A command that puts lines of facts to one rule set or table.</summary>
internal abstract class DecisionCommand : ToolCommand
{
    private readonly AssembliesOption _assemblies = new();
    private readonly SetOption _set = new();
    private readonly FactsOption _input = new();
    private readonly ParamOption _params = new();
    private readonly NowOption _now = new();

    protected DecisionCommand(ToolContext context, FilesArgument files, string name, string description, params IReadOnlyList<string> examples)
        : base(name, description, examples)
    {
        Context = context;
        Files = files;
        Arguments.Add(files);
        Options.Add(_set);
        Options.Add(_input);
        Options.Add(_params);
        Options.Add(_now);
        Options.Add(_assemblies);
    }

    protected ToolContext Context { get; }

    protected FilesArgument Files { get; }

    /// <summary>Refuses what is asked for of a rule set or table and cannot be done, before any facts are read.</summary>
    /// <exception cref="UsageException">It cannot be done.</exception>
    protected virtual void Check(RuleDecision decision, ParseResult parsed)
    {
    }

    /// <summary>Loads the rules, finds the rule set or table and answers the facts.</summary>
    /// <param name="parsed">What was asked for.</param>
    /// <param name="answerer">Makes what answers facts, with the time that rules are given.</param>
    /// <param name="stop">Stops the work.</param>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    protected async Task<int> RunAsync(ParseResult parsed, Func<RuleDecision, TimeProvider, LineAnswerer> answerer, CancellationToken stop)
    {
        var (files, input) = (parsed.GetRequiredValue(Files), parsed.GetRequiredValue(_input));
        FactsOption.Check(input, files);
        var changes = new ParamChanges(parsed.GetRequiredValue(_params));
        var clock = NowOption.Clock(parsed.GetValue(_now));
        var project = await RulesProject.ReadAsync(files, null, Context, stop);
        using var module = project.Load(parsed.GetRequiredValue(_assemblies), Context, stop);
        if (module is null)
            return ExitCode.Problems;

        var decision = DecisionChoice.Find(module.Decisions, parsed.GetValue(_set));
        changes.Check([decision]);
        Check(decision, parsed);
        await using var facts = FactLines.Open(input, Context);
        var changed = changes.Apply(decision);
        return await new AnsweredLines(() => answerer(changed, clock), Context).AnswerAsync(facts, stop) ? ExitCode.Fine : ExitCode.Problems;
    }
}
