using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Text;

/// <summary><c>test "name"</c> with <c>given</c>, and <c>expect</c> or a table of examples.</summary>
internal static class TestPrinter
{
    public static void PrintAll(EquatableArray<TestSyntax> tests, TextPrinting printing)
    {
        foreach (var test in tests)
        {
            printing.Lines.Blank();
            Print(test, printing);
        }
    }

    private static void Print(TestSyntax test, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(test, test.Name);
        lines.Line($"test {TemplatePrinter.PrintPlain(test.Name.Text, isTemplate: false)}");
        lines.Indent();
        if (test.Given.Count > 0)
            PrintAssignments("given ", null, test.Given, printing);

        if (test.Examples is { } examples)
            GridPrinter.Print(examples, examples.Columns, examples.Rows, printing);

        if (test.Expect is { } expect)
            PrintExpect(expect, printing);

        lines.End(test);
        lines.Outdent();
    }

    private static void PrintExpect(ExpectSyntax expect, TextPrinting printing)
    {
        if (expect is ExpectMembersSyntax { Members.Count: > 0 } members)
        {
            PrintAssignments("expect ", expect, members.Members, printing);
            return;
        }

        if (expect is ExpectValueSyntax { Value: var block } && TestBlockPrinter.IsNeeded(block, printing))
        {
            printing.Lines.BeginBefore(expect, TestBlockPrinter.FirstPart(block, printing), lead: 0);
            TestBlockPrinter.Print("expect ", "expect ".Length, block, "", printing);
            printing.Lines.End(expect);
            return;
        }

        IReadOnlyList<string> expected = expect switch
        {
            ExpectMembersSyntax => ["{ }"],
            ExpectNoneSyntax => ["none"],
            ExpectErrorSyntax => ["error"],
            ExpectRuleSyntax rule => [$"rule {TemplatePrinter.PrintPlain(rule.Rule.Text, isTemplate: false)}"],
            ExpectValueSyntax value => Guard(TestValueLines.Break(value.Value, "expect ".Length, printing)),
            _ => throw new InvalidOperationException($"{expect.GetType().Name} cannot be printed."),
        };
        printing.Lines.BeginWhole(expect);
        printing.Lines.Lines("expect ", expected);
    }

    private static void PrintAssignments(string word, SyntaxNode? owner, EquatableArray<AssignmentSyntax> assignments, TextPrinting printing) =>
        AssignmentPrinter.Print(word, owner, assignments, printing, printing.Expressions.PrintTestValue, (value, column) => TestValueLines.Break(value, column, printing), isTest: true);

    private static IReadOnlyList<string> Guard(IReadOnlyList<string> lines) => lines is ["none" or "error"] ? [$"@{lines[0]}"] : lines;
}
