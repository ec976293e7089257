using RulesDsl.Generators.Binding.Types;

namespace RulesDsl.Generators.Binding.Graphs;

/// <summary>The items of a job.</summary>
/// <param name="Binder">The name of an item.</param>
/// <param name="Item">Its type.</param>
/// <param name="Source">The list.</param>
/// <param name="Key">The identity of an item: text, or what has one spelling.</param>
/// <param name="AtMost">How many run at once; null for the host's limit.</param>
internal sealed record BoundForEach(string Binder, RuleType Item, BoundJobExpression Source, BoundJobExpression Key, int? AtMost);
