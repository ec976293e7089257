using System.CommandLine;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs start</c></summary>
internal sealed class StartCommand : AskingCommand
{
    private readonly RunArgument _run = new(description: "The id that the run is to have.");
    private readonly Argument<string> _graph = new("GRAPH") { Description = "The name of the graph." };
    private readonly JsonOption _inputs = new("--inputs", "An object with a member for each input; nothing for a graph without:");

    public StartCommand(ToolContext context)
        : base(
            context,
            "start",
            "Starts a run of a graph that the host has; an id that exists is that run, and nothing is started.",
            """rules runs start Sync 'sync 2026-05' --inputs '{"request": {"month": "2026-05"}}' --journal journal.db""",
            "rules runs start Nightly 'nightly 7' --journal journal.db --wait 1m")
    {
        Arguments.Add(_graph);
        Arguments.Add(_run);
        Options.Add(_inputs);
    }

    protected override async Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop) => draft with
    {
        RunId = parsed.GetRequiredValue(_run),
        Kind = RunRequestKind.Start,
        Graph = parsed.GetRequiredValue(_graph),
        Payload = await JsonInput.ReadInputsAsync(parsed.GetValue(_inputs) ?? "{}", _inputs.Name, Context, stop),
    };

    protected override string Done(RunRequest request) => $"Run '{request.RunId}' of graph '{request.Graph}' is started.";
}
