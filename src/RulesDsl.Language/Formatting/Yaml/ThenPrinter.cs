using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>then: stop</c>, <c>then: 15%</c>, <c>then: { Percent: 15 }</c></summary>
internal static class ThenPrinter
{
    public static FieldLayout Print(ThenSyntax then, YamlPrinting printing) => new("then", PrintValue(then, printing), then);

    private static Layout PrintValue(ThenSyntax then, YamlPrinting printing) => then switch
    {
        StopSyntax => new ScalarLayout("stop"),
        ValueSyntax value => ValuePrinter.Print(value.Value, printing, "stop"),
        OutputSyntax output => ValuePrinter.PrintMembers(output.Assignments, printing),
        _ => throw new InvalidOperationException($"{then.GetType().Name} cannot be printed."),
    };
}
