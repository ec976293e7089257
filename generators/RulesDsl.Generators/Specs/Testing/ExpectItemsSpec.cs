using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A list of so many items, under a name by which the expectations in it read them.</summary>
/// <param name="Path">The path of the list from the result; empty for the result itself.</param>
/// <param name="List">The list.</param>
/// <param name="Count">How many items it has.</param>
/// <param name="Local">The name.</param>
/// <param name="Inside">What is expected of the items.</param>
internal sealed record ExpectItemsSpec(
    string Path, BoundExpression List, int Count, string Local, EquatableArray<ExpectationSpec> Inside) : ExpectationSpec;
