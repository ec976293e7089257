using RulesDsl.Language.Syntax;
using RulesDsl.Language.Tests.Formatting.Generating;

namespace RulesDsl.Language.Tests.Formatting;

/// <summary>Prints, reads again and compares.</summary>
internal static class RoundTrip
{
    /// <summary>A module printed in both spellings, and one of them converted and converted back: all say the same.</summary>
    public static void Check(ModuleSyntax module)
    {
        foreach (var spelling in Enum.GetValues<Spelling>())
        {
            var there = Reprint(module, spelling);
            var back = Reprint(there, spelling == Spelling.Text ? Spelling.Yaml : Spelling.Text);
            Equal(module, back, RulePrinter.Print(there, spelling));
            var again = Reprint(back, spelling);
            Equal(module, again, RulePrinter.Print(back, spelling));
        }
    }

    /// <summary>The module that the printed module is read into; fails where it says something else or loses a comment.</summary>
    public static ModuleSyntax Reprint(ModuleSyntax module, Spelling spelling)
    {
        var printed = RulePrinter.Print(module, spelling);
        var read = RuleParser.Parse(spelling == Spelling.Text ? "a.rules" : "a.rules.yaml", printed);
        Assert.True(read.Diagnostics.Count == 0, $"{string.Join("\n", read.Diagnostics.Select(it => $"{it.Span}: {it.Message}"))}\n{printed}");
        Equal(module, read.Module, printed);
        Assert.Equal(Comments(module), Comments(read.Module));
        CheckStable(printed, read.Module, spelling);
        return read.Module;
    }

    /// <summary>Fails where a module that was read from a file does not print the same when what was printed is read.</summary>
    public static void CheckStable(ModuleSyntax module)
    {
        foreach (var spelling in Enum.GetValues<Spelling>())
            CheckStable(RulePrinter.Print(module, spelling), Reprint(module, spelling), spelling);
    }

    private static void CheckStable(string printed, ModuleSyntax read, Spelling spelling)
    {
        var again = RulePrinter.Print(read, spelling);
        var change = printed.Split('\n').Zip(again.Split('\n')).FirstOrDefault(lines => lines.First != lines.Second);
        Assert.True(printed == again, $"Printed first:\n{change.First}\nand then:\n{change.Second}\nin:\n{printed}");
    }

    /// <summary>What the comments say, in an order that does not depend on where they stand.</summary>
    public static IReadOnlyList<string> Comments(ModuleSyntax module) => [.. module.Comments.Select(comment => comment.Text).Order(StringComparer.Ordinal)];

    private static void Equal(ModuleSyntax expected, ModuleSyntax actual, string printed) =>
        Assert.True(SyntaxEquality.AreEqual(expected, actual) && SyntaxEquality.AreEqual(actual, expected), $"{TreePrinter.FirstDifference(expected, actual)}\nin:\n{printed}\nread as:\n{RulePrinter.Print(actual, Spelling.Text)}");
}
