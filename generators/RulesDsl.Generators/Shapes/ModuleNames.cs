using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What the names in one rules file stand for, and which of those that it declares are taken.</summary>
internal sealed record ModuleNames(string Path, EquatableArray<ResolvedName> Names, EquatableArray<TakenName> Taken);
