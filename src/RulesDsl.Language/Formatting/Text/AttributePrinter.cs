using System.Text.RegularExpressions;
using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Source;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>[tags: loyalty cost-saving, from: 2026-01-01]</c> behind the name of a rule.</summary>
internal static class AttributePrinter
{
    private static readonly Regex Word = new(@"^[\p{L}\d_]+([-.][\p{L}\d_]+)*\z", RegexOptions.CultureInvariant);

    public static void Print(string head, EquatableArray<AttributeSyntax> attributes, LineWriter lines)
    {
        if (attributes.Count == 0)
        {
            lines.Line(head);
            return;
        }

        var texts = attributes.Select(attribute => $"{attribute.Name.Text}: {string.Join(" ", attribute.Values.Select(value => PrintValue(value.Text)))}").ToList();
        var all = string.Join(", ", texts);
        if (lines.Fits($"{head}  [{all}]"))
        {
            lines.Line($"{head}  [{all}]");
            return;
        }

        lines.Line(head);
        for (var i = 0; i < texts.Count; i++)
            lines.Line($"  {(i == 0 ? "[" : " ")}{texts[i]}{(i + 1 < texts.Count ? "," : "]")}");
    }

    /// <summary>A cell, in which several words need no quotes either.</summary>
    public static string PrintCell(string value) => value.Split(' ').All(IsBare) ? value : TemplatePrinter.PrintPlain(value, isTemplate: true);

    /// <summary>A value, in quotes unless it is a single word.</summary>
    public static string PrintValue(string value) => IsBare(value) ? value : TemplatePrinter.PrintPlain(value, isTemplate: true);

    // `1st` looks like a number without being one.
    private static bool IsBare(string value) => Word.IsMatch(value) && Lexer.Read(new SourceFile("", value).Whole).Diagnostics.Count == 0;
}
