using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs import</c></summary>
internal sealed class ImportCommand : HoldingCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "A run as 'rules runs export' writes it, or - for the standard input." };

    public ImportCommand(ToolContext context)
        : base(
            context,
            "import",
            "Writes an exported run into a journal; one that has not ended goes on when a host starts. No host may execute meanwhile.",
            "rules runs import run.json --journal journal.db")
    {
        Arguments.Add(_file);
    }

    public override string ExitCodes => """
          0  the run is in the journal
          1  the journal has a run of that id already, and it was left as it is
          2  wrong usage, or a file that is not there or cannot be read or written
        """;

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var history = await ReadAsync(parsed.GetRequiredValue(_file), stop);
        await using var journal = await OpenToWriteAsync(parsed, stop);
        if (!await HoldAsync(journal, lease => ImportAsync(journal, lease, history, stop), stop))
        {
            Context.Errors.WriteError($"The journal has a run '{history.Run.Id}' already; it was left as it is.");
            return ExitCode.Problems;
        }

        Context.Output.WriteLine($"Run '{history.Run.Id}' is imported{(history.Status.HasEnded() ? "." : "; it goes on when a host starts.")}");
        return ExitCode.Fine;
    }

    private static async Task<bool?> ImportAsync(SqliteJournal journal, HostLease lease, RunHistory history, CancellationToken stop)
    {
        try
        {
            return await journal.ImportAsync(lease, history, stop);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private async Task<RunHistory> ReadAsync(string file, CancellationToken stop)
    {
        var path = Path.GetFullPath(file, Context.Folder);
        if (file != RulesInput.Name && !File.Exists(path))
            throw new UsageException($"'{file}' is not there.");

        await using var content = file == RulesInput.Name ? Context.Input() : File.OpenRead(path);
        try
        {
            return await RunExport.ReadAsync(content, stop);
        }
        catch (RunFormatException e)
        {
            throw new UsageException($"'{file}' cannot be imported. {e.Message}");
        }
    }
}
