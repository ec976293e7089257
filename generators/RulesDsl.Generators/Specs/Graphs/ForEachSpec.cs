using RulesDsl.Generators.Binding.Expressions;
using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Graphs;

/// <summary>The items of a job.</summary>
/// <param name="Values">What the source reads from the call.</param>
/// <param name="Source">The list, an expression over them.</param>
/// <param name="Item">The C# name of an item.</param>
/// <param name="Type">Its type.</param>
/// <param name="Key">The item's key: text, or what has one spelling.</param>
/// <param name="AtMost">How many run at once; null for the host's limit.</param>
internal sealed record ForEachSpec(EquatableArray<JobValueSpec> Values, BoundExpression Source, string Item, string Type, BoundExpression Key, int? AtMost);
