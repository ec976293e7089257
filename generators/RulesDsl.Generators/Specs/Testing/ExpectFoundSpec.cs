using RulesDsl.Language;

namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A result, under a name by which the expectations in it read it.</summary>
internal sealed record ExpectFoundSpec(string Local, EquatableArray<ExpectationSpec> Inside) : ExpectationSpec;
