using System.Text.RegularExpressions;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Sees that a regular expression is one that takes time in proportion to the text.</summary>
internal static class Regexes
{
    // RegexOptions.NonBacktracking, which the standard that this compiles against does not know but every current compiler host does.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    /// <summary>How a regular expression is run so that it takes time in proportion to the text, where the compiler's host can.</summary>
    public static RegexOptions Linear { get; } = Enum.IsDefined(typeof(RegexOptions), NonBacktracking) ? NonBacktracking : RegexOptions.None;

    /// <summary>What is wrong with it; null if nothing is.</summary>
    public static RuleDiagnostic? Check(RegexSyntax syntax) =>
        WhyInvalid(syntax.Pattern) is { } reason ? BindingDiagnostics.InvalidRegex(syntax.Span, reason) : null;

    private static string? WhyInvalid(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Linear);
            return null;
        }
        catch (NotSupportedException)
        {
            return IsTooLarge(pattern)
                ? "its counts multiply to more states than can be kept; count less, or write '*' or '+'"
                : "it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit";
        }
        catch (ArgumentException invalid)
        {
            return invalid.Message.TrimEnd('.');
        }
    }

    // It is refused for its size alone where it is none without its counts.
    private static bool IsTooLarge(string pattern)
    {
        try
        {
            _ = new Regex(Regex.Replace(pattern, @"\{[0-9]+(,[0-9]*)?\}", "?"), Linear);
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}
