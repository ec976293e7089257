using System.CommandLine;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs skip</c></summary>
internal sealed class SkipCommand : AskingCommand
{
    private readonly RunArgument _run = new();
    private readonly JobArgument _job = new();
    private readonly ItemOption _item = new();

    public SkipCommand(ToolContext context)
        : base(
            context,
            "skip",
            "Skips a job of a run, or an item of it, that has not begun.",
            "rules runs skip 'sync 2026-05' report --journal journal.db",
            "rules runs skip 'sync 2026-05' ticket --item rec-2 --journal journal.db --reason 'done by hand'")
    {
        Arguments.Add(_run);
        Arguments.Add(_job);
        Options.Add(_item);
    }

    protected override Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) => Task.FromResult(draft with
    {
        RunId = parsed.GetRequiredValue(_run),
        Kind = RunRequestKind.Skip,
        Job = parsed.GetRequiredValue(_job),
        Item = parsed.GetValue(_item) ?? "",
    });

    protected override string Done(RunRequest request) => request.Item.Length > 0
        ? $"Item '{request.Item}' of job '{request.Job}' of run '{request.RunId}' is skipped."
        : $"Job '{request.Job}' of run '{request.RunId}' is skipped.";
}
