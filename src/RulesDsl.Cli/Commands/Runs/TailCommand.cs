using System.CommandLine;
using RulesDsl.Cli.Output;
using RulesDsl.Cli.Output.Runs;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs tail</c></summary>
internal sealed class TailCommand : JournalCommand
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);

    private readonly RunArgument _run = new();
    private readonly JsonOutputOption _json = new() { Description = "Writes each event as JSON on a line of its own." };

    public TailCommand(ToolContext context)
        : base(
            context,
            "tail",
            "Shows what has happened to a run and what happens to it, until it ends.",
            "rules runs tail 'sync 2026-05' --journal journal.db",
            "rules runs tail 'sync 2026-05' --journal journal.db --json | grep Failed")
    {
        Arguments.Add(_run);
        Options.Add(_json);
    }

    public override string ExitCodes => """
          0  the run succeeded
          1  the run failed or was cancelled
          2  wrong usage, or a file that is not there or cannot be read or written
        """;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var (id, isJson) = (parsed.GetRequiredValue(_run), parsed.GetValue(_json));
        await using var journal = await OpenToReadAsync(parsed, stop);
        var shown = new HashSet<long>();
        while (true)
        {
            var asked = TimeProvider.System.GetTimestamp();
            var history = await RunLookup.FindAsync(journal, id, stop);
            // What was journalled later may have a smaller number: several attempts write at once.
            foreach (var entry in history.Events.Where(entry => shown.Add(entry.Number)))
                Write(entry, isJson);

            if (history.Status.HasEnded())
                return history.Status == RunStatus.Succeeded ? ExitCode.Fine : ExitCode.Problems;
            if (Context.IsOutputClosed())
                return ExitCode.Fine;

            // A long history takes its time to read: a twentieth of all time at most.
            var pause = TimeProvider.System.GetElapsedTime(asked) * 20;
            await Task.Delay(pause > ShortestPause ? pause : ShortestPause, TimeProvider.System, stop);
        }
    }

    private void Write(JournalEvent entry, bool isJson)
    {
        if (isJson)
            Context.Output.Writer.Write(JsonText.Line(RunJson.Of(entry)));
        else
            EventText.Write(entry, Context.Output);
    }
}
