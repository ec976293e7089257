using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>Tests of a subject that stands elsewhere: <c>&lt;= 10</c>, <c>"SE", "NO"</c>, <c>not(A, B)</c>, <c>-</c>.</summary>
internal static class UnaryTestPrinter
{
    /// <param name="test">The test.</param>
    /// <param name="expressions">Prints what is in it.</param>
    /// <param name="printValue">Prints a value, which the spellings write differently.</param>
    public static string Print(UnaryTestSyntax test, ExpressionPrinter expressions, Func<ExpressionSyntax, string> printValue) => test switch
    {
        AnyTestSyntax => "-",
        ValueTestSyntax value => GuardValue(printValue(value.Value)),
        ComparisonTestSyntax comparison => $"{OperatorSpelling.Of(comparison.Operator)} {ComparisonPrinter.Operand(comparison.Value, expressions)}",
        TextUnaryTestSyntax text => ComparisonPrinter.PrintPattern(text.Operator, text.Pattern, text.IgnoresCase, expressions),
        NotTestSyntax { Tests.Count: 1 } not => PrintNot(Print(not.Tests[0], expressions, printValue)),
        NotTestSyntax not => $"not({PrintAll(not.Tests, expressions, printValue)})",
        AlternativesTestSyntax alternatives => PrintAll(alternatives.Tests, expressions, printValue),
        _ => throw new InvalidOperationException($"{test.GetType().Name} cannot be printed."),
    };

    private static string PrintAll(IEnumerable<UnaryTestSyntax> tests, ExpressionPrinter expressions, Func<ExpressionSyntax, string> printValue) =>
        string.Join(", ", tests.Select(test => Print(test, expressions, printValue)));

    // `not (a) + b` would end at the parenthesis; `-` alone accepts anything only before a comma or the end.
    private static string PrintNot(string test) => test[0] == '(' ? $"not({test})" : $"not {test}";

    // Words that open a test of text, and are only names here.
    private static string GuardValue(string value) => NamePrinter.Guard(value, "contains", "starts", "ends", "matches", "like", "subset");
}
