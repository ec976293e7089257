namespace RulesDsl.Generators.Specs.Testing;

/// <summary>No result.</summary>
internal sealed record ExpectNoneSpec : ExpectationSpec;
