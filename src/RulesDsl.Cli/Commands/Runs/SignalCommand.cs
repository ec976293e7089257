using System.CommandLine;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs signal</c></summary>
internal sealed class SignalCommand : AskingCommand
{
    private readonly RunArgument _run = new();
    private readonly JobArgument _job = new();
    private readonly ItemOption _item = new();
    private readonly JsonOption _value = new("--value", "What the job waits for:") { Required = true };

    public SignalCommand(ToolContext context)
        : base(
            context,
            "signal",
            "Sends a job of a run the value that it waits for.",
            """rules runs signal 'invoice 17' approve --value '{"approved": true}' --reason 'called the customer' --journal journal.db""",
            "rules runs signal 'invoice 17' approve --item line-3 --value @approval.json --journal journal.db")
    {
        Arguments.Add(_run);
        Arguments.Add(_job);
        Options.Add(_value);
        Options.Add(_item);
    }

    protected override async Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) => draft with
    {
        RunId = parsed.GetRequiredValue(_run),
        Kind = RunRequestKind.Signal,
        Job = parsed.GetRequiredValue(_job),
        Item = parsed.GetValue(_item) ?? "",
        Payload = await JsonInput.ReadAsync(parsed.GetRequiredValue(_value)!, _value.Name, Context, stop),
    };

    protected override string Done(RunRequest request) => $"Job '{request.Job}' of run '{request.RunId}' has its signal.";
}
