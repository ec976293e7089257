using System.CommandLine;
using RulesDsl.Cli.Output;
using RulesDsl.Cli.Output.Runs;
using RulesDsl.Cli.Runs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs show</c></summary>
internal sealed class ShowCommand : JournalCommand
{
    private readonly RunArgument _run = new();
    private readonly JsonOutputOption _json = new();

    public ShowCommand(ToolContext context)
        : base(
            context,
            "show",
            "Shows where a run and each of its jobs and items stand, since when, and why.",
            "rules runs show 'sync 2026-05' --journal journal.db",
            "rules runs show 'sync 2026-05' --journal journal.db --json")
    {
        Arguments.Add(_run);
        Options.Add(_json);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var journal = await OpenToReadAsync(parsed, stop);
        var history = await RunLookup.FindAsync(journal, parsed.GetRequiredValue(_run), stop);
        var asked = (await journal.RequestsAsync(stop)).Where(request => request.RunId == history.Run.Id).ToList();
        var view = RunView.Of(history, asked);
        if (parsed.GetValue(_json))
            JsonText.Write(Context.Output.Writer, RunJson.Of(view));
        else
            new RunText(Context.Output).Write(view);

        return ExitCode.Fine;
    }
}
