using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads one test: its name, <c>given</c>, and <c>expect</c>, <c>expect rule</c> or a table of examples.</summary>
internal static class TestReader
{
    public static TestSyntax? Read(YamlNode node, YamlValues values)
    {
        if (values.Map(node, "a test", "a map such as 'test: big order' with 'given' and 'expect' below it") is not { } map)
            return null;

        var name = RuleReader.ReadName(map, "test", values);
        var givenNode = map.Take("given");
        var given = values.Assignments(givenNode, "'given'");
        if (map.Has("columns") || map.Has("rows"))
            return ReadWithRows(map, name, given, values);

        var expect = ReadExpect(map, values);
        map.Close();

        // What is given cannot be read, and would seem to be missing.
        return name is null || expect is null || givenNode is not (null or YamlMapping) ? null : new TestSyntax(name, given, null, expect, map.Span);
    }

    private static TestSyntax? ReadWithRows(YamlMap map, RuleNameSyntax? name, EquatableArray<AssignmentSyntax> given, YamlValues values)
    {
        var examples = ExamplesReader.Read(map, values);
        foreach (var expect in map.TakeEntries(["expect", "expect rule"]))
            values.Diagnostics.Add(ExamplesCheck.ExpectBesideRows(expect.Key.Span));

        map.Close();
        return name is null || examples is null ? null : new TestSyntax(name, given, examples, null, map.Span);
    }

    private static ExpectSyntax? ReadExpect(YamlMap map, YamlValues values)
    {
        var rule = map.TakeEntry("expect rule");
        var expect = rule is null ? map.RequireEntry("expect", "write 'expect: none' or what else is expected") : map.TakeEntry("expect");
        if (expect is not null && rule is not null)
            values.Diagnostics.Add(SyntaxDiagnostics.SaidTwice(rule.Key.Span, "an expectation", expect.Key.Span));

        return expect?.Value switch
        {
            null => ReadExpectedRule(rule, values),
            YamlScalar { Text: "none" } => new ExpectNoneSyntax(expect.Span),
            YamlScalar { Text: "error" } => new ExpectErrorSyntax(expect.Span),
            YamlMapping => new ExpectMembersSyntax(values.Assignments(expect.Value, "'expect'"), expect.Span),
            _ => new ExpectValueSyntax(values.Value(expect.Value, "'expect'"), expect.Span),
        };
    }

    private static ExpectRuleSyntax? ReadExpectedRule(YamlEntry? entry, YamlValues values) =>
        entry is not null && values.Text(entry.Value, "'expect rule'", "the name of a rule") is { } name
            ? new ExpectRuleSyntax(new RuleNameSyntax(name.Text, name.Span), entry.Span)
            : null;
}
