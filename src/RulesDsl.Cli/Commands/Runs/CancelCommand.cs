using System.CommandLine;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs cancel</c></summary>
internal sealed class CancelCommand : AskingCommand
{
    private readonly RunArgument _run = new();
    private readonly Option<bool> _now = new("--now") { Description = "Stops it at once; nothing is undone." };

    public CancelCommand(ToolContext context)
        : base(
            context,
            "cancel",
            "Stops a run: what runs is interrupted, and what was done is undone where jobs have an undo.",
            "rules runs cancel 'sync 2026-05' --journal journal.db --reason 'wrong month'",
            "rules runs cancel 'sync 2026-05' --journal journal.db --now")
    {
        Arguments.Add(_run);
        Options.Add(_now);
    }

    protected override Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) => Task.FromResult(draft with
    {
        RunId = parsed.GetRequiredValue(_run),
        Kind = parsed.GetValue(_now) ? RunRequestKind.Terminate : RunRequestKind.Cancel,
    });

    protected override string Done(RunRequest request) => request.Kind == RunRequestKind.Terminate
        ? $"Run '{request.RunId}' is cancelled; nothing was undone."
        : $"Run '{request.RunId}' is being cancelled.";
}
