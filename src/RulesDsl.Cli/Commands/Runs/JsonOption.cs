using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary>A value in JSON: the text itself, <c>@file</c>, or <c>-</c> for what is piped in.</summary>
internal sealed class JsonOption : Option<string?>
{
    public JsonOption(string name, string description)
        : base(name)
    {
        Description = $"{description} JSON, @file for a file that has it, or - for the standard input.";
        HelpName = "json";
    }
}
