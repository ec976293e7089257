using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Files;

/// <summary>A rules file as the printer writes it.</summary>
internal static class PrintedRules
{
    /// <summary>Prints a module and reads it again, so that a file is never replaced by one that says something else.</summary>
    /// <param name="module">The module.</param>
    /// <param name="spelling">The spelling to write.</param>
    /// <param name="wantsText">What <see cref="RulePrinter.Print"/> may know of values.</param>
    /// <exception cref="InvalidOperationException">The printer changed what the file says, which is a defect.</exception>
    public static string Print(ModuleSyntax module, Spelling spelling, Func<ExpressionSyntax, bool?>? wantsText = null)
    {
        var printed = RulePrinter.Print(module, spelling, wantsText);
        var read = RuleParser.Parse(spelling is Spelling.Text ? "printed.rules" : "printed.rules.yaml", printed);
        return !HasErrors(read) && SyntaxEquality.AreEqual(module, read.Module) && module.Comments.Count == read.Module.Comments.Count
            ? printed
            : throw new InvalidOperationException($"'{module.Path}' would not say the same when it is printed; nothing was written.");
    }

    public static bool HasErrors(ParseResult parsed) =>
        parsed.Diagnostics.Any(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);
}
