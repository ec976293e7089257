using System.CommandLine;
using RulesDsl.Cli.Comparison;
using RulesDsl.Cli.Facts;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Output;
using RulesDsl.Dynamic;
using RulesDsl.Testing;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules diff</c></summary>
internal sealed class DiffCommand : ToolCommand
{
    private const int UsualExamples = 5;

    private readonly ToolContext _context;
    private readonly Argument<string> _old = new("OLD") { Description = "The rules as they are: a file, a folder, a glob, or - for the standard input." };
    private readonly Argument<string> _new = new("NEW") { Description = "The rules as they would be." };
    private readonly AssembliesOption _assemblies = new();
    private readonly SetOption _set = new() { Description = "Compares this rule set or table only: its name, with or without the namespace." };
    private readonly FactsOption _input = new();
    private readonly ParamOption _params = new() { Description = "A param with another value than the rules files say, on both sides: overdraft=300. May be given several times." };
    private readonly NowOption _now = new() { Description = "The moment that rules take for now, such as 2026-01-31T10:00Z; without it the system's time at the start, the same for both." };
    private readonly Option<int> _examples = new("--examples")
    {
        Description = "How many changed results are shown of each rule set or table.",
        HelpName = "number",
        DefaultValueFactory = static _ => UsualExamples,
    };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How the result is written: text for people, json for programs.",
        DefaultValueFactory = static _ => ComparisonReports.Default,
    };

    public DiffCommand(ToolContext context)
        : base(
            "diff",
            "Evaluates old and new rules on the same facts and tells which results change. The exit code is 1 where something does.",
            "rules diff fees.rules new-fees.rules --input orders.jsonl",
            "git show main:fees.rules | rules diff - fees.rules --input orders.jsonl",
            "rules diff released/rules rules --set Shop.Fees --input orders.jsonl --format json")
    {
        _context = context;
        _format.AcceptOnlyFromAmong(ComparisonReports.Names);
        _examples.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var number) && number >= 0))
                result.AddError($"--examples is '{token.Value}'; it is a number, 0 for none.");
        });
        Arguments.Add(_old);
        Arguments.Add(_new);
        Options.Add(_set);
        Options.Add(_input);
        Options.Add(_examples);
        Options.Add(_params);
        Options.Add(_now);
        Options.Add(_assemblies);
        Options.Add(_format);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (oldName, newName, input) = (parsed.GetRequiredValue(_old), parsed.GetRequiredValue(_new), parsed.GetRequiredValue(_input));
        if (oldName == RulesInput.Name && newName == RulesInput.Name)
            throw new UsageException("The standard input cannot be both old and new rules: name a file for one of them.");
        FactsOption.Check(input, [oldName, newName]);

        var changes = new ParamChanges(parsed.GetRequiredValue(_params));

        // The same for both sides, and for all lines.
        var clock = parsed.GetValue(_now) is { } now ? NowOption.Clock(now) : new RuleTestClock(TimeProvider.System.GetLocalNow());
        var assemblies = parsed.GetRequiredValue(_assemblies);
        var oldProject = await ReadAsync(oldName, stop);
        var newProject = await ReadAsync(newName, stop);
        using var oldModule = oldProject.Load(assemblies, _context, stop);
        using var newModule = newProject.Load(assemblies, _context, stop);
        if (oldModule is null || newModule is null)
            return ExitCode.Problems;

        var most = parsed.GetValue(_examples);
        var pairs = Pairs(oldModule, newModule, parsed.GetValue(_set)).ToList();
        changes.Check([.. pairs.SelectMany(static pair => pair.Sides)]);
        var sets = pairs.Select(pair => new ComparedSet(new DecisionPair(Changed(pair.Old), Changed(pair.New)), most));
        var result = new ComparisonResult([.. sets], Side(oldName, oldProject), Side(newName, newProject), most);
        await using var facts = FactLines.Open(input, _context);
        await foreach (var line in facts.ReadAsync(stop))
            result.Compare(line, clock);

        ComparisonReports.Of(parsed.GetRequiredValue(_format)).Write(result, _context.Output);
        return result.Changes || result.Unfit > 0 ? ExitCode.Problems : ExitCode.Fine;

        RuleDecision? Changed(RuleDecision? decision) => decision is null ? null : changes.Apply(decision);
    }

    // Folders below what is named make namespaces, and what is named has another name on each side.
    private async Task<RulesProject> ReadAsync(string name, CancellationToken stop)
    {
        var project = await RulesProject.ReadAsync([name], null, _context, stop);
        return project with { Root = project.Files[0].Root };
    }

    private ComparedSide Side(string name, RulesProject project) => new(name == RulesInput.Name ? "the standard input" : name, project.Root, _context.Folder);

    private static IEnumerable<DecisionPair> Pairs(RuleModule old, RuleModule @new, string? name)
    {
        var pairs = DecisionPair.Of(old.Decisions, @new.Decisions);
        if (pairs.Count > 0 && name is null)
            return pairs;

        var chosen = DecisionChoice.Find([.. pairs.SelectMany(static pair => pair.Sides).DistinctBy(static decision => decision.FullName)], name);
        return pairs.Where(pair => pair.Old?.FullName == chosen.FullName || pair.New?.FullName == chosen.FullName);
    }
}
