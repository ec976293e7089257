using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Binding.Expressions;

/// <summary>Types that look as if they went together and do not: each pair has a mend of its own.</summary>
internal static class Clashes
{
    /// <summary>The message for two values of such a pair; null for any other pair.</summary>
    public static RuleDiagnostic? Of(BoundExpression left, BoundExpression right, SyntaxNode syntax)
    {
        var (a, b) = (left.Type.NotNull, right.Type.NotNull);
        if (Numbers.Clash(a, b))
            return BindingDiagnostics.DecimalWithDouble(syntax.Span, "decimal", WrittenPath.Of(Numbers.IsBinary(a) ? left : right));
        if (!Moments.Clash(a, b))
            return null;
        return Moments.IsZoneless(a) || Moments.IsZoneless(b)
            ? BindingDiagnostics.ZonelessMoment(syntax.Span)
            : BindingDiagnostics.DateWithDateTime(syntax.Span);
    }
}
