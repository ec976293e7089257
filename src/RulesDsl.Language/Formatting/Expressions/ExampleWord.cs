using RulesDsl.Language.Syntax;

namespace RulesDsl.Language.Formatting.Expressions;

/// <summary><c>none</c> and <c>error</c> in the cells of examples, which expect just that.</summary>
internal static class ExampleWord
{
    /// <summary>The word; null where the cell says a value.</summary>
    public static string? TryRead(ExpressionSyntax cell) => cell switch
    {
        IdentifierSyntax { Name: "none" or "error" } name => name.Name,
        RawValueSyntax { Text: "none" or "error" } raw => raw.Text,
        _ => null,
    };
}
