using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>ruleset: Discounts</c> with its rules.</summary>
internal static class RulesetReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var head = DecisionReader.Read(map, values);
        var items = map.Require("rules", "write 'rules:' with a rule after each '-' below it");

        var rules = values.Items(items, "'rules'", "a list of rules, each after a '-'")
            .Select(item => RuleReader.Read(item, values))
            .OfType<RuleSyntax>()
            .ToEquatableArray();
        return new RulesetSyntax(name, head.Inputs, head.Output, head.Hit, head.IsComplete, head.Lets, rules, head.Otherwise, head.Tests, map.Span);
    }
}
