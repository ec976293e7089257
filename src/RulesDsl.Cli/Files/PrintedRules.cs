using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Cli.Files;

/// <summary>A rules file as the printer writes it.</summary>
internal static class PrintedRules
{
    /// <summary>Prints a module and reads it again, so that a file is never replaced by one that says something else.</summary>
    /// <exception cref="InvalidOperationException">The printer changed what the file says, which is a defect.</exception>
    public static string Print(ModuleSyntax module, Spelling spelling)
    {
        var printed = RulePrinter.Print(module, spelling);
        var read = RuleParser.Parse(spelling is Spelling.Text ? "printed.rules" : "printed.rules.yaml", printed);
        return !HasErrors(read) && SyntaxEquality.AreEqual(module, read.Module) && module.Comments.Count == read.Module.Comments.Count
            ? printed
            : throw new InvalidOperationException($"'{module.Path}' would not say the same when it is printed; nothing was written.");
    }

    public static bool HasErrors(ParseResult parsed) =>
        parsed.Diagnostics.Any(static diagnostic => diagnostic.Descriptor.Severity == RuleSeverity.Error);
}
