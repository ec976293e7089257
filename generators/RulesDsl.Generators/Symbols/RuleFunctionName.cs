namespace RulesDsl.Generators.Symbols;

/// <summary>Where a method marked <c>[RuleFunction]</c> is: the metadata name of its type, and its own name.</summary>
internal sealed record RuleFunctionName(string Type, string Method);
