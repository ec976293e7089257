using CsCheck;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Tests.Formatting.Generating;

/// <summary>Unary tests, and conditions that hold some.</summary>
internal static class UnaryTestGen
{
    private static readonly Gen<UnaryTestSyntax> Simple = Gen.Frequency(
        (1, Gen.Const((UnaryTestSyntax)new AnyTestSyntax(default))),
        (3, Gen.OneOf(ExpressionGen.Of(1), TextGen.Raw.Where(raw => raw.Expression is not ListSyntax).Select(it => (ExpressionSyntax)it), ExpressionGen.Range(1)).Select(value => (UnaryTestSyntax)new ValueTestSyntax(value, default))),
        (2, Gen.Enum<ComparisonOperator>().Select(ExpressionGen.Of(1), (sign, value) => (UnaryTestSyntax)new ComparisonTestSyntax(sign, value, default))),
        (1, ExpressionGen.TestOf(1).Select(it => (UnaryTestSyntax)new TextUnaryTestSyntax(it.Operator, it.Pattern, it.IgnoresCase, default))));

    private static readonly Gen<UnaryTestSyntax> One = Gen.Frequency(
        (4, Simple),
        (1, Simple.List(1, 3).Select(tests => (UnaryTestSyntax)new NotTestSyntax(tests, default))),
        (1, Simple.List(1, 2).Select(tests => (UnaryTestSyntax)new NotTestSyntax(new([new NotTestSyntax(tests, default)]), default))));

    public static readonly Gen<UnaryTestSyntax> Test = Gen.Frequency(
        (3, One),
        (1, One.List(2, 3).Select(tests => (UnaryTestSyntax)new AlternativesTestSyntax(tests, default))));

    /// <summary>A condition: an expression, or a tree of expressions and unary tests.</summary>
    public static readonly Gen<ExpressionSyntax> Condition = Of(depth: 2);

    private static Gen<ExpressionSyntax> Of(int depth)
    {
        var leaf = Gen.OneOf(ExpressionGen.Expression, ExpressionGen.Of(1).Select(Test, (subject, test) => (ExpressionSyntax)new ConditionTestSyntax(subject, test, default)));
        return depth == 0 ? leaf : Gen.Frequency(
            (3, leaf),
            (1, Gen.Enum<LogicalOperator>().Select(Of(depth - 1).List(2, 3), (logical, operands) => (ExpressionSyntax)new LogicalSyntax(logical, operands, default))),
            (1, Of(depth - 1).Select(operand => (ExpressionSyntax)new NotSyntax(operand, default))));
    }
}
