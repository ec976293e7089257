using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary>One of the tool's commands: its words on the command line, and what it does.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        Examples = examples;
        // On a thread of its own, so that Ctrl-C is heard while it works.
        SetAction((parsed, stop) => Task.Run(() => RunAsync(parsed, stop), stop));
    }

    /// <summary>Calls as people make them, for the help.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>Runs the command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken stop);
}
