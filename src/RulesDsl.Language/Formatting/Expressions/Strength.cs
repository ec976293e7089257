namespace RulesDsl.Language.Formatting.Expressions;

/// <summary>How tight an expression holds together, from the loosest to the tightest: one that is looser than its place asks for needs parentheses.</summary>
internal enum Strength
{
    Choice,
    Or,
    And,
    Not,
    Comparison,
    Coalesce,
    Sum,
    Product,
    Unary,
    Postfix,
}
