using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What the names in one rules file stand for.</summary>
internal sealed record ModuleNames(string Path, EquatableArray<ResolvedName> Names);
