using System.CommandLine;
using System.CommandLine.Parsing;
using RulesDsl.Cli.Files;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Commands;

/// <summary><c>FILE…</c></summary>
internal sealed class FilesArgument : Argument<string[]>
{
    private const string Usual = "A rules file (*.rules, *.rules.yaml, *.rules.yml), a folder that holds some, a glob such as 'rules/**/*.rules', or - for the standard input.";

    public FilesArgument(string name = "FILE", string description = Usual)
        : base(name)
    {
        Description = description;
        Arity = ArgumentArity.OneOrMore;
        Validators.Add(RefuseOptions);
    }

    // What looks like an option and is none would otherwise be taken for a file.
    private static void RefuseOptions(ArgumentResult result)
    {
        var known = (result.Parent as CommandResult)?.Command.Options.Select(static option => option.Name) ?? [];
        foreach (var name in result.Tokens.Select(static token => token.Value).Where(static value => value.StartsWith('-') && value != RulesInput.Name))
            result.AddError($"There is no option '{name}'.{(NearestName.Of(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "")} A file of this name is './{name}'.");
    }
}
