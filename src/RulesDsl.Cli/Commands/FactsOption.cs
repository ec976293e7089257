using System.CommandLine;
using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Commands;

/// <summary><c>--input facts.jsonl</c></summary>
internal sealed class FactsOption : Option<string>
{
    public FactsOption()
        : base("--input")
    {
        Description = $"The facts, a JSON object on each line with a member for each input; {RulesInput.Name} for the standard input.";
        HelpName = "facts.jsonl";
        DefaultValueFactory = static _ => RulesInput.Name;
    }

    /// <summary>Makes sure that the standard input is asked for only once.</summary>
    /// <exception cref="UsageException">It would be both rules and facts.</exception>
    public static void Check(string input, IEnumerable<string> files)
    {
        if (input == RulesInput.Name && files.Contains(RulesInput.Name))
            throw new UsageException("The standard input cannot be both rules and facts: name a file for one of them.");
    }
}
