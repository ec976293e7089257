using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs backup</c></summary>
internal sealed class BackupCommand : JournalCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The copy. A file of that name is replaced when the new one is complete." };

    public BackupCommand(ToolContext context)
        : base(
            context,
            "backup",
            "Copies a journal, also while a host executes: what was written at one moment, checked for damage.",
            "rules runs backup backup.db --journal journal.db")
    {
        Arguments.Add(_file);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var file = parsed.GetRequiredValue(_file);
        await using var journal = await OpenToReadAsync(parsed, stop);
        try
        {
            await journal.BackupAsync(Path.GetFullPath(file, Context.Folder), stop);
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }

        Context.Output.WriteLine($"The journal is copied to '{file}'.");
        return ExitCode.Fine;
    }
}
