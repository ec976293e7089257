using System.CommandLine;
using RulesDsl.Cli.Output;
using RulesDsl.Cli.Output.Runs;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs list</c></summary>
internal sealed class ListCommand : JournalCommand
{
    private readonly Option<string[]> _status = new("--status") { Description = "Only runs that stand there; may be repeated." };
    private readonly Option<string?> _graph = new("--graph") { Description = "Only runs of the graph of that name.", HelpName = "name" };
    private readonly Option<string?> _prefix = new("--prefix") { Description = "Only runs whose id begins like that.", HelpName = "text" };
    private readonly Option<int> _last = new("--last") { Description = "How many at most, the newest ones.", HelpName = "count", DefaultValueFactory = static _ => 50 };
    private readonly JsonOutputOption _json = new();

    public ListCommand(ToolContext context)
        : base(
            context,
            "list",
            "Lists the runs of a journal, the newest first.",
            "rules runs list --journal journal.db",
            "rules runs list --journal journal.db --status failed --graph Sync --last 10")
    {
        _status.AcceptOnlyFromAmong(RunWords.Statuses);
        _last.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1)
                result.AddError("--last is a number from 1.");
        });
        Options.Add(_status);
        Options.Add(_graph);
        Options.Add(_prefix);
        Options.Add(_last);
        Options.Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var last = parsed.GetValue(_last);
        var filter = new RunFilter
        {
            Statuses = [.. (parsed.GetValue(_status) ?? []).Select(RunWords.StatusOf)],
            Graph = parsed.GetValue(_graph),
            IdPrefix = parsed.GetValue(_prefix),
            Most = last == int.MaxValue ? null : last + 1, // One more tells whether there are more.
        };
        await using var journal = await OpenToReadAsync(parsed, stop);
        var found = await journal.ListAsync(filter, stop).ToListAsync(stop);
        var (shown, hasMore) = (found.Take(last).ToList(), found.Count > last);
        if (parsed.GetValue(_json))
            JsonText.Write(Context.Output.Writer, RunJson.Of(shown, hasMore));
        else
            RunListText.Write(shown, hasMore, Context.Output);

        return ExitCode.Fine;
    }
}
