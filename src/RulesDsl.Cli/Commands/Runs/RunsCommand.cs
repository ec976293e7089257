using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs</c>, with all that it does about the runs of graphs.</summary>
internal static class RunsCommand
{
    public static Command Create(ToolContext context) => new("runs", "Shows and controls the runs of graphs in a journal, beside the host that executes them.")
    {
        new ListCommand(context),
        new ShowCommand(context),
        new TailCommand(context),
        new StartCommand(context),
        new SignalCommand(context),
        new CancelCommand(context),
        new PauseCommand(context),
        new ResumeCommand(context),
        new RetryCommand(context),
        new SkipCommand(context),
        new ForkCommand(context),
        new PruneCommand(context),
        new ExportCommand(context),
        new ImportCommand(context),
        new BackupCommand(context),
    };
}
