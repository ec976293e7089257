using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Modules;

namespace RulesDsl.Language.Formatting.Text;

/// <summary>What rule sets and tables have in common.</summary>
internal static class DecisionPrinter
{
    /// <summary>The head, the hit policy, <c>complete</c> and the names.</summary>
    public static void PrintHead(string word, DecisionSyntax decision, TextPrinting printing)
    {
        var lines = printing.Lines;
        lines.Begin(decision, [decision.Name, .. decision.Inputs, decision.Output]);
        lines.Line(SignaturePrinter.Print(word, decision.Name, decision.Inputs, decision.Output, printing));
        lines.Indent();
        if (decision.Hit is { } hit)
        {
            lines.BeginWhole(hit);
            lines.Line($"hit {DecisionGrammar.Policies.WordFor(hit.Policy)}");
            lines.End(hit);
        }

        if (decision.IsComplete)
            lines.Line("complete");

        SyntaxNode? before = decision.IsComplete ? null : decision.Hit; // No node says where `complete` stands.
        foreach (var let in decision.Lets)
        {
            if (before is not null)
                printing.KeepBlank(before, let);

            PrintLet(let, printing);
            before = let;
        }

        lines.Outdent();
    }

    /// <summary>What stands behind the rules or the rows.</summary>
    public static void PrintEnd(DecisionSyntax decision, TextPrinting printing)
    {
        if (decision.Otherwise is { } otherwise)
        {
            printing.Lines.Blank();
            printing.Lines.Begin(otherwise);
            printing.Lines.Line("otherwise");
            printing.Lines.Indent();
            ThenPrinter.Print(otherwise.Then, printing);
            printing.Lines.End(otherwise);
            printing.Lines.Outdent();
        }

        TestPrinter.PrintAll(decision.Tests, printing);
        BracePrinter.EndDeclaration(decision, printing.Lines);
    }

    private static void PrintLet(LetSyntax let, TextPrinting printing)
    {
        var head = $"let {NamePrinter.Print(let.Name.Text)} = ";
        printing.Lines.BeginWhole(let);
        printing.Lines.Lines(head, printing.Break(let.Value, head.Length));
        printing.Lines.End(let);
    }
}
