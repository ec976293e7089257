using System.Text.RegularExpressions;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Binds <c>contains</c>, <c>starts with</c>, <c>ends with</c>, <c>matches</c> and <c>like</c>.</summary>
internal sealed class TextTestBinder(ExpressionBinder expressions, MembershipBinder memberships)
{
    // RegexOptions.NonBacktracking, which the standard that this compiles against does not know but every current compiler host does.
    private const RegexOptions NonBacktracking = (RegexOptions)0x400;

    public BoundExpression Bind(TextTestSyntax syntax, Scope scope) =>
        Bind(expressions.Bind(syntax.Operand, scope), syntax.Operator, syntax.Pattern, syntax.IgnoresCase, syntax, scope);

    /// <summary>Binds a test of a subject that is bound already.</summary>
    public BoundExpression Bind(
        BoundExpression operand, TextOperator op, ExpressionSyntax pattern, bool ignoresCase, SyntaxNode syntax, Scope scope)
    {
        if (operand is BoundError)
            return operand;
        if (operand.Type.NotNull is ListType list && op == TextOperator.Contains)
            return BindContains(operand, list, pattern, ignoresCase, syntax, scope);
        if (operand.Type.NotNull != SimpleType.String)
            return expressions.Report(BindingDiagnostics.NotText(operand.Span, Spell(op), operand.Type.Display), syntax);

        if (op == TextOperator.Matches)
            return BindMatches(operand, pattern, ignoresCase, syntax);

        var bound = expressions.Bind(pattern, scope, SimpleType.String);
        if (bound is BoundError)
            return bound;
        if (bound.Type.NotNull != SimpleType.String)
            return expressions.Report(BindingDiagnostics.NotText(pattern.Span, Spell(op), bound.Type.Display), syntax);

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
        if (WhyInvalid(regex.Pattern) is { } reason)
            return expressions.Report(BindingDiagnostics.InvalidRegex(regex.Span, reason), syntax);

        return new BoundRegexTest(operand, regex.Pattern, regex.IgnoresCase || ignoresCase, SimpleType.Bool, syntax.Span);
    }

    /// <summary>What keeps .NET from running a pattern in time linear in the text; null if nothing does.</summary>
    private static string? WhyInvalid(string pattern)
    {
        try
        {
            _ = new Regex(pattern, Enum.IsDefined(typeof(RegexOptions), NonBacktracking) ? NonBacktracking : RegexOptions.None);
            return null;
        }
        catch (NotSupportedException)
        {
            return "it looks back at what it has matched (a group reference, a lookaround or an atomic group), which takes time without limit";
        }
        catch (ArgumentException invalid)
        {
            return invalid.Message.TrimEnd('.');
        }
    }

    private static string Spell(TextOperator op) => op switch
    {
        TextOperator.Contains => "contains",
        TextOperator.StartsWith => "starts with",
        TextOperator.EndsWith => "ends with",
        TextOperator.Matches => "matches",
        _ => "like",
    };
}
