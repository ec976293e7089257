using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>param: overdraft</c> with <c>type</c> and <c>default</c></summary>
internal static class ParamPrinter
{
    public static IReadOnlyList<FieldLayout> Print(ParamSyntax param, YamlPrinting printing) =>
    [
        new FieldLayout("param", new ScalarLayout(NamePrinter.Print(param.Name.Text))),
        new FieldLayout("type", new ScalarLayout(TypePrinter.Print(param.Type)), param.Type),
        new FieldLayout("default", ValuePrinter.Print(param.Default, printing), param.Default),
    ];
}
