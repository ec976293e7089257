using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Binding.Expressions;

namespace RulesDsl.Generators.Plans;

/// <summary>A part of a condition: a cell, or what stands between two <c>and</c>.</summary>
/// <param name="Condition">The part.</param>
/// <param name="Column">The one value that it depends on, where that may be read ahead; null elsewhere.</param>
/// <param name="Formula">What it says of that value.</param>
internal sealed record PlannedPart(BoundExpression Condition, Subject? Column, Formula? Formula);
