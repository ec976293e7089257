using RulesDsl.Language;

namespace RulesDsl.Cli.Files;

/// <summary>A rules file and what it says.</summary>
internal sealed record ParsedFile(RulesFile File, ParseResult Parsed)
{
    public bool HasErrors => PrintedRules.HasErrors(Parsed);

    public static ParsedFile Of(RulesFile file) => new(file, RuleParser.Parse(file.Path, file.Text));
}
