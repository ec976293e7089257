using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Specs.Decisions;

/// <summary>A rule, a row or an <c>otherwise</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line that it starts at.</param>
/// <param name="Attributes">What stands in brackets after the name.</param>
/// <param name="Days">The test of <c>from</c> and <c>to</c>; null where neither is given.</param>
/// <param name="Condition">When it matches; null for always.</param>
/// <param name="Then">What it gives; null for <c>stop</c>.</param>
internal sealed record RuleSpec(string Name, int Line, RuleAttributes Attributes, DaySpec? Days, BoundExpression? Condition, OutputSpec? Then)
{
    /// <summary>Of a row: the tests that the condition is made of, each with the place of its cell.</summary>
    public EquatableArray<BoundExpression> Tests { get; init; }

    /// <summary>What must hold together for it to match: its cells, or what stands between two <c>and</c>.</summary>
    public IReadOnlyList<BoundExpression> Parts => Condition switch
    {
        _ when Tests.Count > 0 => Tests,
        BoundLogical { Operator: LogicalOperator.And } all => all.Operands,
        { } one => [one],
        null => [],
    };
}
