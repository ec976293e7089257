using RulesDsl.Language.Formatting;
using RulesDsl.Language.Formatting.Comments;
using RulesDsl.Language.Formatting.Expressions;
using RulesDsl.Language.Formatting.Text;
using RulesDsl.Language.Formatting.Values;
using RulesDsl.Language.Formatting.Yaml;
using RulesDsl.Language.Formatting.Yaml.Layouts;
using RulesDsl.Language.Syntax;
using TextModulePrinter = RulesDsl.Language.Formatting.Text.ModulePrinter;
using YamlModulePrinter = RulesDsl.Language.Formatting.Yaml.ModulePrinter;

namespace RulesDsl.Language;

/// <summary>Writes rules down again, in the spelling that they came in or in the other one.</summary>
public static class RulePrinter
{
    private const int MostAttempts = 4;

    /// <summary>
    /// Prints a module. What is printed is read into an equal tree (<see cref="SyntaxEquality"/>), keeps every comment beside what it
    /// belongs to, and printed again comes out the same.
    /// </summary>
    /// <param name="module">A module that was read without errors.</param>
    /// <param name="spelling">The spelling to write.</param>
    /// <param name="wantsText">
    /// Knows whether a text is wanted where a value stands, and whether the expression of a sole hole is one, as the types of the module's
    /// inputs and outputs say; null for a value of which it knows nothing. What it knows makes the other spelling easier to read, but is not needed: what no one knows is printed in a form
    /// that means the same whatever is wanted.
    /// </param>
    /// <exception cref="InvalidOperationException">The tree holds something that could not be read.</exception>
    public static string Print(ModuleSyntax module, Spelling spelling, Func<ExpressionSyntax, bool?>? wantsText = null)
    {
        var printed = PrintOnce(module, spelling, wantsText);
        return module.Comments.Count == 0 ? printed : Settle(printed, spelling);
    }

    // A comment may stand where the other spelling, or another layout, has no place for it. Then it moves, and what it stands beside now
    // may be told apart better: printed again, it comes to rest.
    private static string Settle(string printed, Spelling spelling)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var read = RuleParser.Parse(spelling == Spelling.Text ? "printed.rules" : "printed.rules.yaml", printed);
            var again = read.Diagnostics.Count == 0 ? PrintOnce(read.Module, spelling, null) : printed;
            if (again == printed)
                break;

            printed = again;
        }

        return printed;
    }

    private static string PrintOnce(ModuleSyntax module, Spelling spelling, Func<ExpressionSyntax, bool?>? wantsText)
    {
        var lines = new LineWriter(new CommentPlaces(module));
        var expressions = new ExpressionPrinter(new WantedText(module, wantsText));
        var isSame = spelling == RuleParser.SpellingOf(module.Path);
        if (spelling == Spelling.Text)
            TextModulePrinter.Print(module, new TextPrinting(lines, expressions, isSame));
        else
            YamlModulePrinter.Print(module, new YamlPrinting(lines, expressions), new LayoutWriter(lines, isSame));

        return lines.ToString();
    }
}
