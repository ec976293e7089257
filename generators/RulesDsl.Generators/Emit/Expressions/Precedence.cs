namespace RulesDsl.Generators.Emit.Expressions;

/// <summary>How tightly a piece of C# holds together, from loosest to tightest; the order decides where parentheses go.</summary>
internal enum Precedence
{
    Conditional,
    Coalesce,
    Or,
    And,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}
