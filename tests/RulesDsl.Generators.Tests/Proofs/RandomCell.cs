namespace RulesDsl.Generators.Tests.Proofs;

/// <summary>A cell as it is written, and what it says of a value.</summary>
internal sealed record RandomCell(string Text, Func<object?, bool> Holds);
