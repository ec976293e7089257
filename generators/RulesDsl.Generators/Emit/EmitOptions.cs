using RulesDsl.Generators.Plans;

namespace RulesDsl.Generators.Emit;

/// <summary>What the project says of the code to write.</summary>
/// <param name="IsOptimized">Whether speed matters more than stack traces that show every rule and breakpoints that stop at every condition.</param>
/// <param name="Form">The form that decisions are made to take; null for the cheapest.</param>
internal sealed record EmitOptions(bool IsOptimized, DecisionForm? Form = null)
{
    /// <summary>Whether the code tells coverage tools what it did; it is never optimised then.</summary>
    public bool Covers { get; init; }

    /// <summary>Whether an evaluation remembers what several rules ask for; where coverage is measured each place has its own.</summary>
    public bool Shares { get; init; } = true;
}
