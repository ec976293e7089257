using System.CommandLine;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs fork</c></summary>
internal sealed class ForkCommand : AskingCommand
{
    private readonly RunArgument _run = new();
    private readonly JobArgument _job = new();
    private readonly RunArgument _fork = new("NEW-RUN", "The id that the new run is to have.");
    private readonly JsonOption _inputs = new("--inputs", "An object with the inputs that are to differ:");

    public ForkCommand(ToolContext context)
        : base(
            context,
            "fork",
            "Starts another run that has what one did before a job, and does that job and what comes after it again.",
            "rules runs fork 'sync 2026-05' ticket 'sync 2026-05 b' --journal journal.db",
            "rules runs fork 'sync 2026-05' export 'sync 2026-05 c' --inputs @other.json --journal journal.db")
    {
        Arguments.Add(_run);
        Arguments.Add(_job);
        Arguments.Add(_fork);
        Options.Add(_inputs);
    }

    protected override async Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) => draft with
    {
        RunId = parsed.GetRequiredValue(_fork),
        Kind = RunRequestKind.Fork,
        Source = parsed.GetRequiredValue(_run),
        Job = parsed.GetRequiredValue(_job),
        Payload = parsed.GetValue(_inputs) is { } inputs ? await JsonInput.ReadInputsAsync(inputs, _inputs.Name, Context, stop) : default,
    };

    protected override string Done(RunRequest request) => $"Run '{request.RunId}' is started from run '{request.Source}' at job '{request.Job}'.";
}
