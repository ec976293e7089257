namespace RulesDsl.Generators.Specs.Testing;

/// <summary>A rule that decides.</summary>
internal sealed record ExpectRuleSpec(string Rule) : ExpectationSpec;
