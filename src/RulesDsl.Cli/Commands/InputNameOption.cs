using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--stdin-name</c></summary>
internal sealed class InputNameOption : Option<string?>
{
    public InputNameOption()
        : base("--stdin-name")
    {
        Description = "The name that the standard input has in messages and for what it refers to. Without it, it is stdin.rules or stdin.rules.yaml, by what is in it.";
        HelpName = "pricing.rules";
    }
}
