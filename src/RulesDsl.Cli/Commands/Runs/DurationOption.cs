using System.CommandLine;
using RulesDsl.Cli.Runs;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary>A span of time, such as <c>30d</c>.</summary>
internal sealed class DurationOption : Option<TimeSpan?>
{
    public DurationOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "30s";
        CustomParser = static result =>
        {
            var text = result.Tokens[0].Value;
            if (DurationText.TryParse(text, out var duration))
                return duration;

            result.AddError($"'{text}' is no span of time; write it as 500ms, 30s, 10m, 2h, 30d or 4w.");
            return null;
        };
    }
}
