using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What the names in one rules file stand for, and which of those that it declares another file has declared before.</summary>
internal sealed record ModuleNames(string Path, EquatableArray<ResolvedName> Names, EquatableArray<string> Taken);
