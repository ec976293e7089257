using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>rule: big order</c> with its attributes, <c>when</c> and <c>then</c>.</summary>
internal static class RuleBodyPrinter
{
    public static MapLayout Print(RuleSyntax rule, YamlPrinting printing)
    {
        List<FieldLayout> fields = [new FieldLayout("rule", new ScalarLayout(rule.Name.Text), rule.Name)];
        fields.AddRange(rule.Attributes.Select(Print));
        if (rule.When is { } condition)
            fields.Add(new FieldLayout("when", ConditionPrinter.Print(condition, printing), condition));

        fields.Add(ThenPrinter.Print(rule.Then, printing));
        return new MapLayout(fields, IsBlock: true);
    }

    // Tags are a list even where there is one.
    private static FieldLayout Print(AttributeSyntax attribute)
    {
        var values = attribute.Values.Select(value => (value.Text, (SyntaxNode)value));
        var field = ModulePrinter.OneOrMore(attribute.Name.Text, values);
        return attribute.Name.Text is "tags" && field.Value is ScalarLayout
            ? field with { Value = new ListLayout([new ItemLayout(field.Value)]), Unit = attribute }
            : field with { Unit = attribute };
    }
}
