using RulesDsl.Language.Syntax;
using RulesDsl.Language.Text.Tokens;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>An operand and what it is compared with.</summary>
internal static class ComparisonPrinter
{
    /// <summary>Null for what is no comparison.</summary>
    public static string? TryPrint(ExpressionSyntax expression, ExpressionPrinter expressions) => expression switch
    {
        ComparisonSyntax comparison => $"{Operand(comparison.Left, expressions)} {OperatorSpelling.Of(comparison.Operator)} {Operand(comparison.Right, expressions)}",
        IsSyntax test => $"{Operand(test.Operand, expressions)} is{Not(test.IsNegated)} {NamePrinter.Guard(Operand(test.Value, expressions), "empty")}",
        IsEmptySyntax test => $"{Operand(test.Operand, expressions)} is{Not(test.IsNegated)} empty",
        InSyntax test => $"{Operand(test.Operand, expressions)}{Not(test.IsNegated)} in {expressions.PrintValueOrRange(test.Set)}",
        TextTestSyntax test => PrintTextTest(test, expressions, isNegated: false),
        RangeSyntax range => PrintRange(range, expressions),
        _ => null,
    };

    public static string PrintTextTest(TextTestSyntax test, ExpressionPrinter expressions, bool isNegated) =>
        $"{Operand(test.Operand, expressions)}{Not(isNegated)} {PrintPattern(test.Operator, test.Pattern, test.IgnoresCase, expressions)}";

    /// <summary><c>starts with "gp" ignoring case</c></summary>
    public static string PrintPattern(TextOperator test, ExpressionSyntax pattern, bool ignoresCase, ExpressionPrinter expressions)
    {
        // A choice needs no parentheses behind `contains any`, where they would make a call of it.
        var text = expressions.Print(pattern, test == TextOperator.ContainsAny && pattern is ConditionalSyntax ? Strength.Choice : Strength.Coalesce);
        text = test switch
        {
            TextOperator.Contains when !text.StartsWith("any(", StringComparison.Ordinal) => NamePrinter.Guard(text, "any"),
            TextOperator.ContainsAny => NamePrinter.Guard(text, Continuation.Words),
            _ => text,
        };

        return $"{OperatorSpelling.Of(test)} {text}{(ignoresCase ? " ignoring case" : "")}";
    }

    /// <summary><c>1..10</c>; with spaces around the sign where there is more on a side than a literal.</summary>
    public static string PrintRange(RangeSyntax range, ExpressionPrinter expressions)
    {
        var sign = (range.IncludesLower, range.IncludesUpper) switch
        {
            (true, true) when IsShort(expressions.Plain(range.Lower)) && IsShort(expressions.Plain(range.Upper)) => "..",
            (true, true) => " .. ",
            (false, true) => " <.. ",
            (true, false) => " ..< ",
            _ => throw new InvalidOperationException("A range without both of its ends cannot be printed."),
        };
        return $"{Operand(range.Lower, expressions)}{sign}{Operand(range.Upper, expressions)}";
    }

    public static string Operand(ExpressionSyntax operand, ExpressionPrinter expressions) => expressions.Print(operand, Strength.Coalesce);

    private static bool IsShort(ExpressionSyntax end) => end is NumberSyntax or DurationSyntax or DateSyntax or NegateSyntax { Operand: NumberSyntax };

    private static string Not(bool isNegated) => isNegated ? " not" : "";
}
