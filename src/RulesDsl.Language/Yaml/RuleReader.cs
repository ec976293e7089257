using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads one rule: its name, its attributes, <c>when</c> and <c>then</c>.</summary>
internal static class RuleReader
{
    public static RuleSyntax? Read(YamlNode node, YamlValues values)
    {
        if (node is YamlMapping { Entries: [{ Value: YamlMapping } only] } && !KeyHabits.IsKey(only.Key.Text))
        {
            values.Diagnostics.Add(YamlDiagnostics.NameAsKey(only.Key.Span, "rule", only.Key.Text));
            return null;
        }

        if (values.Map(node, "a rule", "a map such as 'rule: big order' with 'when' and 'then' below it") is not { } map)
            return null;

        var name = ReadName(map, "rule", values);
        var attributes = ReadAttributes(map, values);
        var when = map.Take("when") is { } condition ? ConditionReader.Read(condition, values) : null;
        var then = ReadThen(map, values);
        map.Close();
        return name is null || then is null ? null : new RuleSyntax(name, attributes, when, then, map.Span);
    }

    public static RuleNameSyntax? ReadName(YamlMap map, string key, YamlValues values)
    {
        var node = map.Require(key, $"write '{key}: big order'");

        return values.Text(node, $"'{key}'", "a name, which may be any text") is { } scalar ? new RuleNameSyntax(scalar.Text, scalar.Span) : null;
    }

    /// <summary><c>then: stop</c>, <c>then: 15%</c>, <c>then: { Percent: 15 }</c></summary>
    public static ThenSyntax? ReadThen(YamlMap map, YamlValues values)
    {
        switch (map.RequireEntry("then", "write 'then:' with what the rule gives"))
        {
            case null:
                return null;

            case { Value: YamlScalar { Text: "stop" } } stop:
                return new StopSyntax(stop.Span);

            case { Value: YamlScalar { Style: YamlDotNet.Core.ScalarStyle.Plain } text } when YamlTreeReader.AssignedName(text.Text) is { } name:
                values.Diagnostics.Add(YamlDiagnostics.MemberAsText(text.Span, name));
                return new ValueSyntax(new ErrorSyntax(text.Span), text.Span);

            case { Value: YamlMapping } members:
                return new OutputSyntax(values.Assignments(members.Value, "'then'"), members.Span);

            case var value:
                return new ValueSyntax(values.Value(value.Value, "'then'"), value.Span);
        }
    }

    private static EquatableArray<AttributeSyntax> ReadAttributes(YamlMap map, YamlValues values)
    {
        var attributes = new List<AttributeSyntax>();
        foreach (var attribute in AttributeGrammar.Names)
        {
            if (map.TakeEntry(attribute) is not { } entry)
                continue;

            var items = YamlValues.OneOrMore(entry.Value)
                .Select(item => values.Text(item, $"'{entry.Key.Text}'", "a text"))
                .OfType<YamlScalar>()
                .SelectMany(scalar => entry.Key.Text is "tags" or "allow" ? YamlValues.Words(scalar) : [YamlValues.Attribute(scalar)])
                .ToEquatableArray();
            if (items.Count > 0)
                attributes.Add(new AttributeSyntax(new NameSyntax(attribute, entry.Key.Span), items, entry.Span));
        }

        return attributes.OrderBy(attribute => attribute.Span.Start).ToEquatableArray();
    }
}
