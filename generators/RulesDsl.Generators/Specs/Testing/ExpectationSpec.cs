namespace RulesDsl.Generators.Specs.Testing;

/// <summary>Something that a test expects.</summary>
internal abstract record ExpectationSpec;
