using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Yaml;

/// <summary><c>function: Net</c> with <c>inputs</c>, <c>output</c>, <c>value</c> and <c>tests</c></summary>
internal static class FunctionReader
{
    public static DeclarationSyntax Read(NameSyntax name, YamlMap map, YamlValues values)
    {
        var inputs = map.Take("inputs");
        var parameters = DecisionReader.ReadInputs(inputs, values);
        var output = DecisionReader.ReadOutput(map, values);
        var body = map.Require("value", "write 'value: gross / 1.25' or another expression");
        var tests = DecisionReader.ReadTests(map, values);

        var value = body is null ? new ErrorSyntax(map.Start) : values.Expression(body, "'value'");
        return new FunctionSyntax(name, parameters, output, value, tests, map.Span);
    }
}
