using System.CommandLine;
using RulesDsl.Cli.Output;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs prune</c></summary>
internal sealed class PruneCommand : HoldingCommand
{
    private readonly DurationOption _olderThan = new("--older-than", "How long ago runs must have ended, at least.") { Required = true, HelpName = "30d" };

    public PruneCommand(ToolContext context)
        : base(
            context,
            "prune",
            "Deletes runs that ended long ago, with all that happened to them. No host may execute meanwhile. Their ids may be used again then.",
            "rules runs prune --older-than 30d --journal journal.db")
    {
        Options.Add(_olderThan);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var age = parsed.GetValue(_olderThan)!.Value;
        var now = Now;
        var before = age < now - DateTimeOffset.UnixEpoch ? now - age : DateTimeOffset.UnixEpoch;
        await using var journal = await OpenToWriteAsync(parsed, stop);
        var pruned = await HoldAsync(journal, lease => journal.PruneAsync(lease, before, stop), stop);
        Context.Output.WriteLine($"{Counted.Of(pruned, "run")} deleted");
        return ExitCode.Fine;
    }
}
