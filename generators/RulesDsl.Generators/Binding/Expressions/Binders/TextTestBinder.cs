using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>contains</c>, <c>starts with</c>, <c>ends with</c>, <c>matches</c> and <c>like</c>, and hands on what compares collections.</summary>
internal sealed class TextTestBinder(ExpressionBinder expressions, MembershipBinder memberships, SetTestBinder setTests)
{
    public BoundExpression Bind(TextTestSyntax syntax, Scope scope) => syntax.Operator is TextOperator.ContainsAny or TextOperator.SubsetOf
        ? setTests.Bind(syntax, scope)
        : Bind(expressions.Bind(syntax.Operand, scope), syntax.Operator, syntax.Pattern, syntax.IgnoresCase, syntax, scope);

    /// <summary>Binds a test of a subject that is bound already.</summary>
    public BoundExpression Bind(
        BoundExpression operand, TextOperator op, ExpressionSyntax pattern, bool ignoresCase, SyntaxNode syntax, Scope scope)
    {
        if (operand is BoundError)
            return operand;
        if (op is TextOperator.ContainsAny or TextOperator.SubsetOf)
            return setTests.Bind(operand, op, pattern, ignoresCase, syntax, scope);
        if (operand.Type.NotNull is ListType list && op == TextOperator.Contains)
            return BindContains(operand, list, pattern, ignoresCase, syntax, scope);
        if (operand.Type.NotNull != SimpleType.String)
            return expressions.Report(BindingDiagnostics.NotText(operand.Span, OperatorSpelling.Of(op), operand.Type.Display), syntax);

        if (op == TextOperator.Matches)
            return BindMatches(operand, pattern, ignoresCase, syntax);

        var bound = expressions.Bind(pattern, scope, SimpleType.String);
        if (bound is BoundError)
            return bound;
        if (bound.Type.NotNull != SimpleType.String)
            return expressions.Report(BindingDiagnostics.NotText(pattern.Span, OperatorSpelling.Of(op), bound.Type.Display), syntax);

        return new BoundTextTest(operand, op, bound, ignoresCase, SimpleType.Bool, syntax.Span);
    }

    private BoundExpression BindContains(
        BoundExpression operand, ListType list, ExpressionSyntax item, bool ignoresCase, SyntaxNode syntax, Scope scope)
    {
        var bound = expressions.Bind(item, scope, list.Element);
        return ignoresCase && list.Element.NotNull != SimpleType.String
            ? expressions.Report(BindingDiagnostics.NotText(operand.Span, "ignoring case", operand.Type.Display), syntax)
            : memberships.Contained(bound, operand, ignoresCase ? ComparisonKind.OrdinalIgnoreCase : ComparisonKind.Operator, syntax);
    }

    private BoundExpression BindMatches(BoundExpression operand, ExpressionSyntax pattern, bool ignoresCase, SyntaxNode syntax)
    {
        if (pattern is not RegexSyntax regex)
            return expressions.Report(BindingDiagnostics.NotARegex(pattern.Span), syntax);
        if (Regexes.Check(regex) is { } problem)
            return expressions.Report(problem, syntax);

        return new BoundRegexTest(operand, regex.Pattern, regex.IgnoresCase || ignoresCase, SimpleType.Bool, syntax.Span);
    }
}
