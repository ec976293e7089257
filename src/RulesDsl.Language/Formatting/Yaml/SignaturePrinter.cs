using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary>What goes in and what comes out.</summary>
internal static class SignaturePrinter
{
    /// <summary><c>inputs: { order: Order, now: datetime }</c>; nothing where nothing goes in.</summary>
    public static IEnumerable<FieldLayout> PrintInputs(string key, EquatableArray<ParameterSyntax> inputs)
    {
        if (inputs.Count > 0)
            yield return new FieldLayout(key, new MapLayout([.. inputs.Select(Print)]));
    }

    public static FieldLayout PrintOutput(TypeSyntax output) => new("output", new ScalarLayout(TypePrinter.Print(output)), output);

    private static FieldLayout Print(ParameterSyntax input) => new(NamePrinter.Print(input.Name.Text), new ScalarLayout(TypePrinter.Print(input.Type)), input);
}
