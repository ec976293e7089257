using System.CommandLine;
using System.Text.RegularExpressions;
using RulesDsl.Cli.Facts;
using RulesDsl.Cli.Output;
using RulesDsl.Decisions;
using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Commands;

/// <summary><c>rules explain</c>: what a diagnostic means, or why rules decide what they decide.</summary>
internal sealed partial class ExplainCommand : DecisionCommand
{
    private readonly Option<string?> _rule = new("--rule")
    {
        Description = "Says of this rule alone why it did not make the result: its name or its id.",
        HelpName = "name",
    };

    private readonly Option<bool> _all = new("--all") { Description = "Shows also the rules that were not tried." };

    private readonly Option<string> _format = new("--format", "-f")
    {
        Description = "How decisions are explained: text for people, json with an object on each line for programs, mermaid for a diagram.",
        DefaultValueFactory = static _ => ExplanationReports.Default,
    };

    public ExplainCommand(ToolContext context)
        : base(
            context,
            new FilesArgument(
                "ID|FILE", "The id of a diagnostic such as RDSL0222, whose page is shown; or rules files, folders and globs, whose decisions on the facts of --input are explained."),
            "explain",
            "Shows the page of a diagnostic; or tells for each line of facts why a rule set or table decides as it does.",
            "rules explain RDSL0222",
            "rules explain fees.rules --input orders.jsonl",
            """echo '{"order": {"weight": 12}}' | rules explain fees.rules --set Fees --rule "heavy order" """.TrimEnd(),
            "rules explain rules --set Shop.Fees --input order.json --format mermaid > why.mmd")
    {
        _format.AcceptOnlyFromAmong(ExplanationReports.Names);
        Options.Add(_rule);
        Options.Add(_all);
        Options.Add(_format);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var files = parsed.GetRequiredValue(Files);
        if (Array.Find(files, static name => Id().IsMatch(name)) is not { } id)
            return await ExplainAsync(parsed, stop);

        if (files.Length > 1 || Options.Any(option => parsed.GetResult(option) is { Implicit: false }))
            throw new UsageException($"'{id}' is the id of a diagnostic: write 'rules explain {id}' alone to read its page. A file of this name is './{id}'.");
        Show(id.ToUpperInvariant());
        return ExitCode.Fine;
    }

    [GeneratedRegex(@"\ARDSL\d[^./\\]*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    private void Show(string id)
    {
        var page = DiagnosticPage.Find(id) ?? throw new UsageException(
            $"There is no diagnostic '{id}'.{(NearestName.Of(id, DiagnosticPage.Ids) is { } nearest ? $" Did you mean '{nearest}'?" : "")}");
        Context.Output.Writer.Write(page.Text);
    }

    private async Task<int> ExplainAsync(ParseResult parsed, CancellationToken stop)
    {
        var rule = parsed.GetValue(_rule);
        var report = ExplanationReports.Of(parsed.GetRequiredValue(_format), parsed.GetValue(_all));
        if (rule is not null && !report.TellsOfOneRule)
            throw new UsageException("--rule gives a sentence, for which there is no diagram: ask for --format text or json.");

        return await RunAsync(parsed, (decision, clock) => new LineExplainer(decision, clock, rule, report), stop);
    }

    protected override void Check(RuleDecision decision, ParseResult parsed)
    {
        List<RuleInfo> rules = [.. decision.Info.Rules, .. decision.Info.Otherwise is { } otherwise ? [otherwise] : Array.Empty<RuleInfo>()];
        if (parsed.GetValue(_rule) is not { } rule || rules.Any(known => known.Name == rule || known.Id == rule))
            return;

        throw new UsageException($"'{decision.Name}' has no rule '{rule}'{(NearestName.Of(rule, rules.Select(static known => known.Name)) is { } nearest ? $"; did you mean '{nearest}'?" : ".")}");
    }
}
