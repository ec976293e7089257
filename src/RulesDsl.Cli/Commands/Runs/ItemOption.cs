using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>--item key</c></summary>
internal sealed class ItemOption : Option<string?>
{
    public ItemOption()
        : base("--item")
    {
        Description = "The key of the item, where the job runs for each of several.";
        HelpName = "key";
    }
}
