using RulesDsl.Generators.Analysis.Conditions;

namespace RulesDsl.Generators.Plans;

/// <summary>A part of a rule's condition that depends on one value alone.</summary>
/// <param name="Rule">The number of the rule.</param>
/// <param name="Formula">What it says of the value.</param>
internal sealed record PlannedTest(int Rule, Formula Formula)
{
    /// <summary>The values at which its answer may change.</summary>
    public IReadOnlyList<object> Points { get; } = [.. Formulas.Tests(Formula).SelectMany(static test => test.Points).Distinct()];

    /// <summary>What it says of a value.</summary>
    public bool Holds(object? value) => Holds(Formula, value);

    private static bool Holds(Formula formula, object? value) => formula switch
    {
        Formula.Constant constant => constant.Value,
        Formula.Not not => !Holds(not.Operand, value),
        Formula.Atom atom => atom.Test.Holds(value),
        Formula.And and => and.Operands.All(operand => Holds(operand, value)),
        Formula.Or or => or.Operands.Any(operand => Holds(operand, value)),
        _ => throw new InvalidOperationException($"No value for {formula.GetType().Name}."),
    };
}
