using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--set Fees</c></summary>
internal sealed class SetOption : Option<string?>
{
    public SetOption()
        : base("--set")
    {
        Description = "The rule set or table: its name, with or without the namespace. Not needed where there is only one.";
        HelpName = "name";
    }
}
