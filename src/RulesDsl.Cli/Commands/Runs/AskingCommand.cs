using System.CommandLine;
using RulesDsl.Cli.Runs;
using RulesDsl.Jobs;
using RulesDsl.Jobs.Sqlite;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary>A command that asks the executing host for something, through the journal, and waits for its answer.</summary>
internal abstract class AskingCommand : JournalCommand
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

    private readonly Option<string?> _id = new("--id")
    {
        Description = "The request's own id: asked again under the same one, it is not done again, and the answer is shown. A new one without it.",
        HelpName = "id",
    };

    private readonly Option<string?> _reason = new("--reason") { Description = "Why, in words, for the journal.", HelpName = "text" };

    private readonly Option<string?> _by = new("--by") { Description = "Who asks, for the journal; the user's name without it.", HelpName = "name" };

    private readonly DurationOption _wait = new(
        "--wait", "How long to wait for the host's answer. Without it 10s, and not at all where no host runs.");

    protected AskingCommand(ToolContext context, string name, string description, params IReadOnlyList<string> examples)
        : base(context, name, description, examples)
    {
        Options.Add(_reason);
        Options.Add(_by);
        Options.Add(_id);
        Options.Add(_wait);
    }

    public override string ExitCodes => """
          0  the host has done it
          1  the host has refused it, and says why
          2  wrong usage, or a file that is not there or cannot be read or written; nothing was asked
          4  asked, but not answered yet: it is done when a host runs and comes to it
        """;

    /// <summary>What is asked for.</summary>
    /// <param name="draft">The request without it.</param>
    /// <param name="parsed">The words of the call.</param>
    /// <param name="stop">Stops the reading of files.</param>
    protected abstract Task<RunRequest> AskAsync(RunRequest draft, ParseResult parsed, CancellationToken stop);

    /// <summary>What has become true when it is done, in a sentence.</summary>
    protected abstract string Done(RunRequest request);

    protected sealed override async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        var now = Now;
        var id = parsed.GetValue(_id) ?? Guid.CreateVersion7(now).ToString("N");
        var request = await AskAsync(new RunRequest(id, "", default, now) { Reason = Reason(parsed) }, parsed, stop);
        await using var journal = await OpenToWriteAsync(parsed, stop);
        await journal.RequestAsync(request, stop);

        var wait = parsed.GetValue(_wait);
        var answer = await RequestWait.ForAsync(journal, id, wait ?? UsualWait, untilNoHostRuns: wait is null, stop);
        if (answer is null)
        {
            Context.Errors.WriteLine(await NotYetAsync(journal, id, stop));
            return ExitCode.Unanswered;
        }

        if (answer.Problem is { } problem)
        {
            Context.Errors.WriteError(problem);
            return ExitCode.Problems;
        }

        Context.Output.WriteLine(Done(request));
        return ExitCode.Fine;
    }

    private static async Task<string> NotYetAsync(SqliteJournal journal, string id, CancellationToken stop)
    {
        var holder = await journal.HolderAsync(stop);
        return holder is null || holder.MayBeTaken(Now)
            ? $"Asked, but no host executes on this journal now: it is done when one starts. --id {id} asks for the answer then."
            : $"Asked, but the host ({holder.Holder}) has not answered yet: it is done when it comes to it. --id {id} asks for the answer then.";
    }

    private string? Reason(ParseResult parsed)
    {
        var who = parsed.GetValue(_by) ?? Context.Environment("USER") ?? Context.Environment("USERNAME");
        var why = parsed.GetValue(_reason);
        return who is null ? why : why is null ? who : $"{who}: {why}";
    }
}
