using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Yaml;

/// <summary>Reads the keys that rule sets and tables share.</summary>
internal static class DecisionReader
{
    private static readonly Dictionary<string, bool> Answers = new() { ["true"] = true, ["false"] = false };

    public static DecisionHead Read(YamlMap map, YamlValues values)
    {
        var inputs = map.Take("inputs");
        return new DecisionHead(
            ReadInputs(inputs, values),
            ReadOutput(map, values),
            map.Take("hit") is { } hit && values.Word(hit, "hit policy", DecisionGrammar.Policies) is { } policy ? new HitPolicySyntax(policy, hit.Span) : null,
            values.Word(map.Take("complete"), "answer to 'complete'", Answers) ?? false,
            ReadLets(map.Take("let"), values),
            map.TakeEntry("otherwise") is { } otherwise ? ReadOtherwise(otherwise, values) : null,
            ReadTests(map, values));
    }

    public static EquatableArray<TestSyntax> ReadTests(YamlMap map, YamlValues values) =>
        values.Items(map.Take("tests"), "'tests'", "a list of tests").Select(item => TestReader.Read(item, values)).OfType<TestSyntax>().ToEquatableArray();

    /// <summary><c>{ order: Order, now: datetime }</c>; where it is no such map, what stands for inputs that could not be read.</summary>
    public static EquatableArray<ParameterSyntax> ReadInputs(YamlNode? node, YamlValues values)
    {
        var inputs = ReadParameters(node, "'inputs'", values);
        var isRead = node is null || (node is YamlMapping { Entries: var entries } && inputs.Count == entries.Select(static entry => entry.Key.Text).Distinct().Count());
        return isRead ? inputs : inputs.Append(UnreadInputs.At(node!.Span)).ToEquatableArray();
    }

    /// <summary><c>{ order: Order, now: datetime }</c></summary>
    public static EquatableArray<ParameterSyntax> ReadParameters(YamlNode? node, string what, YamlValues values)
    {
        var parameters = new List<ParameterSyntax>();
        foreach (var entry in values.Entries(node, what, "a map from names to types"))
        {
            if (values.Name(entry.Key, "an input") is { } name)
                parameters.Add(new ParameterSyntax(name, values.TypeOrError(entry.Value, $"the type of '{entry.Key.Text}'", entry.Span), entry.Span));
        }

        return parameters.ToEquatableArray();
    }

    /// <summary>The output; one that fits everywhere where it cannot be read.</summary>
    public static TypeSyntax ReadOutput(YamlMap map, YamlValues values) =>
        values.TypeOrError(map.Require("output", "write 'output: decimal' or another type"), "'output'", map.Start);

    /// <summary>A value that is not for an output has no type that it could be read for, so it is always an expression.</summary>
    private static EquatableArray<LetSyntax> ReadLets(YamlNode? node, YamlValues values)
    {
        var lets = new List<LetSyntax>();
        foreach (var entry in values.Entries(node, "'let'", "a map from names to expressions"))
        {
            if (values.Name(entry.Key, "a let") is { } name)
                lets.Add(new LetSyntax(name, values.Expression(entry.Value, $"'{entry.Key.Text}'"), entry.Span));
        }

        return lets.ToEquatableArray();
    }

    // Whether there is an otherwise decides what the set gives to its callers, so it is there even where nobody can read it.
    private static OtherwiseSyntax ReadOtherwise(YamlEntry entry, YamlValues values)
    {
        ThenSyntax? then = null;
        if (values.Map(entry.Value, "'otherwise'", "a map with 'then'") is { } map)
        {
            then = RuleReader.ReadThen(map, values);

            // Without its 'then' the members stand where it should.
            if (then is not null)
                map.Close();
        }

        return new OtherwiseSyntax(then ?? new ValueSyntax(new ErrorSyntax(entry.Span), entry.Span), entry.Span);
    }
}
