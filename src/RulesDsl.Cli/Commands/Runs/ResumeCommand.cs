using System.CommandLine;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs resume</c></summary>
internal sealed class ResumeCommand : AskingCommand
{
    private readonly RunArgument _run = new();

    public ResumeCommand(ToolContext context)
        : base(
            context,
            "resume",
            "Lets a paused run go on.",
            "rules runs resume 'sync 2026-05' --journal journal.db")
    {
        Arguments.Add(_run);
    }

    protected override Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) =>
        Task.FromResult(draft with { RunId = parsed.GetRequiredValue(_run), Kind = RunRequestKind.Resume });

    protected override string Done(RunRequest request) => $"Run '{request.RunId}' goes on.";
}
