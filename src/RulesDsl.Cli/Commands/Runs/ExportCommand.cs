using System.CommandLine;
using RulesDsl.Cli.Files;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>rules runs export</c></summary>
internal sealed class ExportCommand : JournalCommand
{
    private readonly RunArgument _run = new();
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The file to write; the standard output without it.", HelpName = "run.json" };

    public ExportCommand(ToolContext context)
        : base(
            context,
            "export",
            "Writes a run with all that happened to it as JSON, to be kept or imported elsewhere.",
            "rules runs export 'sync 2026-05' --journal journal.db --output run.json")
    {
        Arguments.Add(_run);
        Options.Add(_output);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        await using var journal = await OpenToReadAsync(parsed, stop);
        var history = await RunLookup.FindAsync(journal, parsed.GetRequiredValue(_run), stop);
        using var content = new MemoryStream();
        RunExport.Write(history, content);
        content.WriteByte((byte)'\n');
        if (parsed.GetValue(_output) is { } output)
            AtomicFile.Put(Path.GetFullPath(output, Context.Folder), output, content.ToArray());
        else
            Context.Output.Write(content.ToArray());

        return ExitCode.Fine;
    }
}
