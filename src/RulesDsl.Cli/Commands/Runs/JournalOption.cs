using System.CommandLine;

namespace RulesDsl.Cli.Commands.Runs;

/// <summary><c>--journal journal.db</c></summary>
internal sealed class JournalOption : Option<string>
{
    public JournalOption()
        : base("--journal", "-j")
    {
        Description = "The file of the journal.";
        HelpName = "journal.db";
        Required = true;
    }
}
