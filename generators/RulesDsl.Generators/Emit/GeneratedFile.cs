namespace RulesDsl.Generators.Emit;

/// <summary>A file of C#.</summary>
internal sealed record GeneratedFile(string HintName, string Text);
