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

        output.WriteLine("Exit codes:");
        output.WriteLine((parseResult.CommandResult.Command as ToolCommand)?.ExitCodes ?? ToolCommand.UsualExitCodes);
        return ExitCode.Fine;
    }
}
