using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>ruleset: Discounts</c> with its rules.</summary>
internal static class RulesetPrinter
{
    public static IReadOnlyList<FieldLayout> Print(RulesetSyntax ruleset, YamlPrinting printing) =>
    [
        .. DecisionPrinter.PrintHead("ruleset", ruleset, printing),
        new FieldLayout("rules", new ListLayout([.. ruleset.Rules.Select(rule => new ItemLayout(RuleBodyPrinter.Print(rule, printing), rule))])),
        .. DecisionPrinter.PrintEnd(ruleset, printing),
    ];
}
