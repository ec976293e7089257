using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Breaks the objects and lists of tests that are too long for their line: each member and each item gets one of its own.</summary>
internal static class TestValueLines
{
    public static IReadOnlyList<string> Break(ExpressionSyntax value, int column, TextPrinting printing)
    {
        var flat = printing.Expressions.PrintTestValue(value);
        if (column + flat.Length <= printing.Lines.Room)
            return [flat];

        return printing.Expressions.Plain(value) switch
        {
            ObjectSyntax { Members.Count: > 0 } members => Enclose("{", members.Members.Select(member => Member(member, column, printing)), "}"),
            ListSyntax { Items.Count: > 0 } list => Enclose("[", list.Items.Select(item => Item(item, column, printing)), "]"),
            _ when flat[0] != '(' => printing.Break(value, column),
            _ => [flat],
        };
    }

    private static IReadOnlyList<string> Member(AssignmentSyntax member, int column, TextPrinting printing)
    {
        var head = $"{NamePrinter.PrintKey(member.Name.Text)}: ";
        return [.. Break(member.Value, column + 2 + head.Length, printing).Select((line, i) => i == 0 ? head + line : line)];
    }

    private static List<string> Item(ExpressionSyntax item, int column, TextPrinting printing)
    {
        var lines = Break(item, column + 2, printing).ToList();
        lines[0] = NamePrinter.GuardLine(lines[0]);
        return lines;
    }

    private static IReadOnlyList<string> Enclose(string open, IEnumerable<IReadOnlyList<string>> parts, string close) =>
        [open, .. parts.SelectMany(lines => lines.Select((line, i) => $"  {line}{(i + 1 == lines.Count ? "," : "")}")), close];
}
