namespace RulesDsl.Language.Syntax;

/// <summary>How a number is written, which decides its type.</summary>
public enum NumberKind
{
    /// <summary><c>1_000</c></summary>
    Whole,

    /// <summary><c>2.5</c>: decimal.</summary>
    Fraction,

    /// <summary><c>1.5e3</c>: double.</summary>
    Exponent,

    /// <summary><c>15%</c>: decimal, a hundredth of what is written.</summary>
    Percent,
}
