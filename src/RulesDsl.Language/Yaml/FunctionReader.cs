using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>function: Net</c> with <c>inputs</c>, <c>output</c>, <c>value</c> and <c>tests</c></summary>
internal static class FunctionReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var inputs = DecisionReader.ReadParameters(map.Take("inputs"), "'inputs'", values);
        var output = values.Type(map.Require("output", "write 'output: decimal' or another type"), "'output'");
        var body = map.Require("value", "write 'value: gross / 1.25' or another expression");
        var tests = DecisionReader.ReadTests(map, values);

        return output is null || body is null
            ? new UnsupportedSyntax(name, "function", map.Span)
            : new FunctionSyntax(name, inputs, output, values.Expression(body, "'value'"), tests, map.Span);
    }
}
