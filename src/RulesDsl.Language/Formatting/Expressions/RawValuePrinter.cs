using RulesDsl.Language.Formatting.Values;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>
/// A scalar of the YAML spelling in an expression: printed as the reading that is meant where that is known, else between backticks,
/// which keep both.
/// </summary>
internal static class RawValuePrinter
{
    /// <summary><c>`Gold`</c></summary>
    public static string PrintBoth(string text) => $"`{TemplatePrinter.Escape(text, '`')}`";

    /// <summary>What the scalar must mean; null where only the type that is wanted tells.</summary>
    public static ExpressionSyntax? Reading(RawValueSyntax raw, WantedText wanted)
    {
        var hasExpression = raw.Expression is not null && raw.ExpressionErrors.Count == 0;
        var hasTemplate = raw.TemplateErrors.Count == 0;
        if (hasTemplate && raw.Template.SoleHole() is { } hole)
            return Reading(raw, hole, wanted);

        if (!hasExpression || !hasTemplate)
            return hasExpression ? raw.Expression : hasTemplate ? raw.Template : null;

        return wanted.At(raw) switch
        {
            true => raw.Template,
            false => raw.Expression,
            null => wanted.IsFormula(raw.Expression!) ? raw.Expression : null,
        };
    }

    // `{order.Total}` is its expression, but where a text is wanted and the expression is none it is what a template makes of it.
    private static ExpressionSyntax? Reading(RawValueSyntax raw, ExpressionSyntax hole, WantedText wanted) => (wanted.At(raw), wanted.IsText(hole)) switch
    {
        (false, _) or (_, true) => hole,
        (true, false) => raw.Template,
        _ => null,
    };
}
