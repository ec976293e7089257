using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace RulesDsl.Cli.Commands;

/// <summary>The usual help, and behind it examples and what the exit codes mean.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = 120 };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        _usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ToolCommand { Examples: { Count: > 0 } examples })
        {
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
        }

        output.WriteLine("""
            Exit codes:
              0  all is well
              1  rules with errors, tests that failed, facts that could not be evaluated, files that are not formatted, less coverage than asked for, results that change
              2  wrong usage, or a file that is not there or cannot be read or written
            """);
        return ExitCode.Fine;
    }
}
