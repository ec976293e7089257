using System.CommandLine;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--param overdraft=300</c></summary>
internal sealed class ParamOption : Option<string[]>
{
    public ParamOption()
        : base("--param", "-p")
    {
        Description = "A param with another value than the rules files say: overdraft=300. May be given several times.";
        HelpName = "name=value";
        DefaultValueFactory = static _ => [];
    }
}
