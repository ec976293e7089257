namespace RulesDsl.Language.Syntax;

/// <summary>An operator between two values that gives a third.</summary>
public enum ArithmeticOperator
{
    /// <summary><c>+</c>, which also joins text.</summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Remainder,
}
