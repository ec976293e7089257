using System.CommandLine;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs pause</c></summary>
internal sealed class PauseCommand : AskingCommand
{
    private readonly RunArgument _run = new();

    public PauseCommand(ToolContext context)
        : base(
            context,
            "pause",
            "Starts nothing new in a run until it is resumed; what runs goes on to its end.",
            "rules runs pause 'sync 2026-05' --journal journal.db --reason 'the tracker is down'")
    {
        Arguments.Add(_run);
    }

    protected override Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) =>
        Task.FromResult(draft with { RunId = parsed.GetRequiredValue(_run), Kind = RunRequestKind.Pause });

    protected override string Done(RunRequest request) => $"Run '{request.RunId}' is paused.";
}
