using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using RulesDsl.Cli.Commands;
using RulesDsl.Cli.Files;
using RulesDsl.Jobs;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli;

/// <summary>One run of the tool, from arguments to exit code. Whatever goes wrong is told in words, never by a stack trace.</summary>
internal static class RulesTool
{
    // Files may be called @something; none of them is a list of arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, ToolContext context, CancellationToken stop = default)
    {
        var parsed = RulesCommand.Create(context).Parse(arguments, Parsing);
        if (parsed.Action is ParseErrorAction)
            return Refuse(parsed, context);

        try
        {
            var invocation = new InvocationConfiguration
            {
                Output = context.Output.Writer,
                Error = context.Errors.Writer,
                EnableDefaultExceptionHandler = false,
            };
            var exitCode = await parsed.InvokeAsync(invocation, stop);
            return exitCode == ExitCode.Stopped ? Stop(context) : exitCode;
        }
        catch (Exception e) when (NeededAssemblies.Failed(e) is { } reason)
        {
            context.Errors.WriteError(reason);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is UsageException or JobException or IOException or UnauthorizedAccessException)
        {
            context.Errors.WriteError(e.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return Stop(context);
        }
#pragma warning disable CA1031 // Whatever it is, a person reads it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            context.Errors.WriteError($"this is a defect of the tool and not of your files; please report it: {e.GetType().Name}: {e.Message}");
            return ExitCode.Defect;
        }
    }

    private static int Stop(ToolContext context)
    {
        context.Errors.WriteLine("Stopped.");
        return ExitCode.Stopped;
    }

    private static int Refuse(ParseResult parsed, ToolContext context)
    {
        foreach (var error in Complaints(parsed))
            context.Errors.WriteError(error);

        context.Errors.WriteLine($"'{Words(parsed.CommandResult)} --help' says how it is used.");
        return ExitCode.Usage;
    }

    private static string Words(CommandResult called) =>
        called.Parent is CommandResult parent ? $"{Words(parent)} {called.Command.Name}" : called.Command.Name;

    private static IEnumerable<string> Complaints(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is ToolCommand)
            return parsed.Errors.Select(static error => InOneLine(error.Message));

        var commands = parsed.CommandResult.Command.Subcommands.Select(static command => command.Name).ToList();
        if (parsed.UnmatchedTokens is not [var word, ..])
            return [$"Name a command: {string.Join(", ", commands)}."];
        return [$"There is no command '{word}'{(NearestName.Of(word, commands) is { } nearest ? $"; did you mean '{nearest}'?" : $": there are {string.Join(", ", commands)}.")}"];
    }

    // Values to choose from come in lines of their own.
    private static string InOneLine(string message) =>
        message.ReplaceLineEndings("\n").Split('\n') is [var first, .. { Length: > 0 } others] ? $"{first} {string.Join(", ", others.Select(static other => other.Trim()))}." : message;
}
