using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary>One of the tool's commands: its words on the command line, and what it does.</summary>
internal abstract class ToolCommand : Command
{
    public const string UsualExitCodes = """
          0  all is well
          1  rules with errors, tests that failed, facts that could not be evaluated, files that are not formatted, less coverage than asked for, results that change
          2  wrong usage, or a file that is not there or cannot be read or written
        """;

    protected ToolCommand(string name, string description, params IReadOnlyList<string> examples)
        : base(name, description)
    {
        Examples = examples;
        // On a thread of its own, so that Ctrl-C is heard while it works.
        SetAction((parsed, stop) => Task.Run(() => RunAsync(parsed, stop), stop));
    }

    /// <summary>Calls as people make them, for the help.</summary>
    public IReadOnlyList<string> Examples { get; }

    /// <summary>What its exit codes mean, for the help.</summary>
    public virtual string ExitCodes => UsualExitCodes;

    /// <summary>Runs the command.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <exception cref="UsageException">What is asked for cannot be done.</exception>
    protected abstract Task<int> RunAsync(ParseResult parsed, CancellationToken stop);
}
