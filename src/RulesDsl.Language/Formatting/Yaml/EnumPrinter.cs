using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Yaml;

/// <summary><c>enum: Severity</c> with <c>members: [Low, Medium, High]</c></summary>
internal static class EnumPrinter
{
    public static IReadOnlyList<FieldLayout> Print(EnumSyntax declared) =>
    [
        new FieldLayout("enum", new ScalarLayout(NamePrinter.Print(declared.Name.Text))),
        new FieldLayout("members", new ListLayout(
            [.. declared.Members.Select(member => new ItemLayout(new ScalarLayout(NamePrinter.Print(member.Text)), member))],
            declared.Members.AreOnSeveralLines())),
    ];
}
