namespace RulesDsl.Language.Syntax;

/// <summary>Scalars of the YAML spelling that are an expression in braces.</summary>
internal static class SoleHoles
{
    /// <summary>The expression of <c>{order.Total}</c>, which is meant whatever type is wanted; null for any other template.</summary>
    public static ExpressionSyntax? SoleHole(this TextSyntax template) => template.Parts is [TextHoleSyntax { Format: null } hole] ? hole.Value : null;
}
