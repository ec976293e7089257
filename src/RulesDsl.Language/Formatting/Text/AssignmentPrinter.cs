using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>Members with their values: on one line with commas, or each on a line of its own with the signs below each other.</summary>
internal static class AssignmentPrinter
{
    // Words that would go on with the value of the member before, or begin a part.
    private static readonly string[] Guarded = ["contains", "starts", "ends", "matches", "like", "subset", "ignoring", "let"];

    /// <param name="word">What stands before the first of them.</param>
    /// <param name="owner">What consists of them and nothing else; null where nothing does.</param>
    /// <param name="assignments">The members.</param>
    /// <param name="printing">Takes them.</param>
    /// <param name="print">Prints a value on one line.</param>
    /// <param name="breakUp">Prints a value that begins at a column, on several lines where it has to.</param>
    /// <param name="isTest">Whether the members are those of a test, whose values may be objects.</param>
    public static void Print(
        string word,
        SyntaxNode? owner,
        EquatableArray<AssignmentSyntax> assignments,
        TextPrinting printing,
        Func<ExpressionSyntax, string> print,
        Func<ExpressionSyntax, int, IReadOnlyList<string>> breakUp,
        bool isTest = false)
    {
        var lines = printing.Lines;
        var names = assignments.Select((it, i) => PrintName(it.Name.Text, i)).ToList();
        if (!assignments.AreOnSeveralLines() && !assignments.Any(lines.Comments.HasAny) && assignments.All(it => breakUp(it.Value, 0).Count == 1))
        {
            var line = word + string.Join(", ", assignments.Select((it, i) => $"{names[i]} = {print(it.Value)}"));
            if (lines.Fits(line))
            {
                lines.BeginParts(owner is null ? assignments : [owner]);
                lines.Line(line);
                return;
            }
        }

        var width = names.Max(name => name.Length);
        for (var i = 0; i < assignments.Count; i++)
        {
            var head = $"{(i == 0 ? word : new string(' ', word.Length))}{names[i].PadRight(width)} = ";
            if (isTest && TestBlockPrinter.IsNeeded(assignments[i].Value, printing))
            {
                lines.BeginBefore(i == 0 && owner is not null ? owner : assignments[i], TestBlockPrinter.FirstPart(assignments[i].Value, printing), lead: 0, i == 0 ? 0 : word.Length);
                TestBlockPrinter.Print(head, word.Length, assignments[i].Value, "", printing);
            }
            else
            {
                var value = breakUp(assignments[i].Value, head.Length); // Before its comments are taken: it may ask for them.
                lines.BeginPart(owner ?? assignments[i], assignments[i], i == 0 ? 0 : word.Length, isFirst: i == 0);
                lines.Lines(head, value);
            }

            lines.End(assignments[i], word.Length);
        }

        if (owner is not null)
            lines.End(owner);
    }

    private static string PrintName(string name, int index)
    {
        var printed = NamePrinter.Print(name);
        return index == 0 ? printed : NamePrinter.Guard(printed, Guarded);
    }
}
