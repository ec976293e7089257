using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>
/// Lays out the objects and lists of tests: on one line what fits there, else as many parts on each line as fit, below each other.
/// Parts stay on lines of their own where the author gave each of them one, and where a list holds objects. Values with comments
/// inside are the <see cref="TestBlockPrinter"/>'s.
/// </summary>
internal static class TestValueLines
{
    /// <param name="value">The value.</param>
    /// <param name="column">How far in it begins.</param>
    /// <param name="printing">Takes it.</param>
    public static IReadOnlyList<string> Break(ExpressionSyntax value, int column, TextPrinting printing) => Break(value, column, 0, printing);

    // What follows on the last line, brackets and a comma, has to fit as well.
    private static IReadOnlyList<string> Break(ExpressionSyntax value, int column, int behind, TextPrinting printing)
    {
        var flat = printing.Expressions.PrintTestValue(value);
        if (column + flat.Length + behind <= printing.Lines.Room && (printing.Lines.Comments.HasAny(value) || !IsApart(value, printing)))
            return [flat];

        return printing.Expressions.Plain(value) switch
        {
            ObjectSyntax { Members.Count: > 0 } members => Enclose(
                "{ ",
                members.Members.Count,
                (i, tail) => BreakMember(members.Members[i], column + 2, tail, printing),
                " }",
                column,
                behind,
                AreApart(members.Members),
                printing),
            ListSyntax { Items.Count: > 0 } list => Enclose(
                "[",
                list.Items.Count,
                (i, tail) => BreakItem(list.Items[i], i, column + 1, tail, printing),
                "]",
                column,
                behind,
                AreApart(list.Items) || list.Items.Any(item => printing.Expressions.Plain(item) is ObjectSyntax),
                printing),
            _ when flat[0] != '(' => printing.Break(value, column + behind),
            _ => [flat],
        };
    }

    private static IReadOnlyList<string> BreakMember(AssignmentSyntax member, int column, int behind, TextPrinting printing)
    {
        var head = $"{NamePrinter.PrintKey(member.Name.Text)}: ";
        return Hang(head, Break(member.Value, column + head.Length, behind, printing));
    }

    private static List<string> BreakItem(ExpressionSyntax item, int index, int column, int behind, TextPrinting printing)
    {
        var lines = Break(item, column, behind, printing).ToList();
        if (index > 0)
            lines[0] = NamePrinter.GuardLine(lines[0]);

        return lines;
    }

    private static List<string> Enclose(
        string open, int count, Func<int, int, IReadOnlyList<string>> breakPart, string close, int column, int behind, bool isApart, TextPrinting printing)
    {
        var lines = new List<string>();
        var mayShare = false;
        for (var i = 0; i < count; i++)
        {
            var end = i + 1 < count ? "," : close;
            var tail = end.Length + (i + 1 < count ? 0 : behind);
            var part = breakPart(i, tail);
            if (mayShare && part.Count == 1 && column + lines[lines.Count - 1].Length + 1 + part[0].Length + tail <= printing.Lines.Room)
                lines[lines.Count - 1] += $" {part[0]}{end}";
            else
                lines.AddRange(Hang(i == 0 ? open : new string(' ', open.Length), [.. part.Take(part.Count - 1), part[part.Count - 1] + end]));

            mayShare = part.Count == 1 && !isApart;
        }

        return lines;
    }

    private static bool IsApart(ExpressionSyntax value, TextPrinting printing) => printing.Expressions.Plain(value) switch
    {
        ObjectSyntax members => AreApart(members.Members) || members.Members.Any(member => IsApart(member.Value, printing)),
        ListSyntax list => AreApart(list.Items) || list.Items.Any(item => IsApart(item, printing)),
        _ => false,
    };

    private static bool AreApart<T>(EquatableArray<T> parts)
        where T : SyntaxNode
    {
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Span.From.Line <= parts[i - 1].Span.To.Line)
                return false;
        }

        return parts.Count > 1;
    }

    private static IReadOnlyList<string> Hang(string prefix, IReadOnlyList<string> lines) =>
        [.. lines.Select((line, i) => (i == 0 ? prefix : new string(' ', prefix.Length)) + line)];
}
