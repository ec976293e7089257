using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>
/// Writes an object or a list of a test in which comments stand: its brackets at the ends of lines, each part on lines of its own, moved
/// in by a step, and each comment beside the part that it belongs to.
/// </summary>
internal static class TestBlockPrinter
{
    /// <summary>Whether the value of something has comments inside. One before it is one before its first part: in YAML both begin at the same place.</summary>
    public static bool IsNeeded(ExpressionSyntax value, TextPrinting printing) =>
        IsNeededForItem(value, printing) || (HasParts(value, printing) && printing.Lines.Comments.HasAnyBefore(value));

    // One before an item is about the item.
    private static bool IsNeededForItem(ExpressionSyntax value, TextPrinting printing) => HasParts(value, printing) && printing.Lines.Comments.HasAnyInside(value);

    private static bool HasParts(ExpressionSyntax value, TextPrinting printing) =>
        printing.Expressions.Plain(value) is ObjectSyntax { Members.Count: > 0 } or ListSyntax { Items.Count: > 0 };

    /// <summary>The first part, with which what stands before the value ends.</summary>
    public static SyntaxNode FirstPart(ExpressionSyntax value, TextPrinting printing) => Parts(value, printing)[0].Node;

    /// <param name="head">What stands before the value on its first line.</param>
    /// <param name="column">How far in the thing begins that has the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="tail">What follows the last bracket.</param>
    /// <param name="printing">Takes it.</param>
    public static void Print(string head, int column, ExpressionSyntax value, string tail, TextPrinting printing)
    {
        var (open, close) = printing.Expressions.Plain(value) is ObjectSyntax ? ("{", "}") : ("[", "]");
        printing.Lines.Line(head + open);
        var parts = Parts(value, printing);
        printing.Lines.BeginFirst(value, parts[0].Node, column + LineWriter.IndentSize);
        for (var i = 0; i < parts.Count; i++)
            PrintPart(parts[i].Node, parts[i].Key, parts[i].Value, column + LineWriter.IndentSize, i + 1 < parts.Count ? "," : "", printing);

        printing.Lines.Line(new string(' ', column) + close + tail);
    }

    private static void PrintPart(SyntaxNode part, string key, ExpressionSyntax value, int column, string tail, TextPrinting printing)
    {
        var head = new string(' ', column) + key;
        if (ReferenceEquals(part, value) ? IsNeededForItem(value, printing) : IsNeeded(value, printing))
        {
            printing.Lines.BeginBefore(part, FirstPart(value, printing), lead: 0, column);
            Print(head, column, value, tail, printing);
        }
        else
        {
            // Before its comments are taken: it may ask for them.
            var lines = TestValueLines.Break(value, head.Length, printing).ToList();
            if (key.Length == 0)
                lines[0] = NamePrinter.GuardLine(lines[0]);

            lines[lines.Count - 1] += tail;
            printing.Lines.BeginPart(part, part, column);
            printing.Lines.Lines(head, lines);
        }

        printing.Lines.End(part, column);
    }

    private static IReadOnlyList<(SyntaxNode Node, string Key, ExpressionSyntax Value)> Parts(ExpressionSyntax value, TextPrinting printing) => printing.Expressions.Plain(value) switch
    {
        ObjectSyntax members => [.. members.Members.Select(static member => ((SyntaxNode)member, $"{NamePrinter.PrintKey(member.Name.Text)}: ", member.Value))],
        ListSyntax list => [.. list.Items.Select(static item => ((SyntaxNode)item, "", item))],
        _ => throw new InvalidOperationException($"{value.GetType().Name} has no parts."),
    };
}
