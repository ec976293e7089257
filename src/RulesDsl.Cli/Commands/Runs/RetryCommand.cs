using System.CommandLine;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs retry</c></summary>
internal sealed class RetryCommand : AskingCommand
{
    private readonly RunArgument _run = new();

    public RetryCommand(ToolContext context)
        : base(
            context,
            "retry",
            "Gives what failed in a run that has ended its turn again, and what was skipped, cancelled or undone with it; what succeeded stands.",
            "rules runs retry 'sync 2026-05' --journal journal.db")
    {
        Arguments.Add(_run);
    }

    protected override Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) =>
        Task.FromResult(draft with { RunId = parsed.GetRequiredValue(_run), Kind = RunRequestKind.Retry });

    protected override string Done(RunRequest request) => $"Run '{request.RunId}' is tried again where it failed.";
}
