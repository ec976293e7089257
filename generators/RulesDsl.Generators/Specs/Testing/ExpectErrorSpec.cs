namespace RulesDsl.Generators.Specs.Testing;

/// <summary>An evaluation that fails.</summary>
internal sealed record ExpectErrorSpec : ExpectationSpec;
