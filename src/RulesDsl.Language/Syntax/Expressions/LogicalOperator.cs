namespace RulesDsl.Language.Syntax;

/// <summary><c>and</c> or <c>or</c>.</summary>
public enum LogicalOperator
{
    /// <summary>All operands hold.</summary>
    And,

    /// <summary>At least one operand holds.</summary>
    Or,
}
