using RulesDsl.Language;

namespace RulesDsl.Generators.Shapes;

/// <summary>What the names in one rules file stand for, and which of those that it declares it may not have.</summary>
/// <param name="Path">The file.</param>
/// <param name="Names">What its names mean as types.</param>
/// <param name="UnknownUsings">The namespaces that it uses and that nothing is in.</param>
/// <param name="Taken">Names that it declares although another file, of rules or of C#, has them already.</param>
/// <param name="TakenParams">The params alike.</param>
/// <param name="Groups">The classes for params and functions, as far as its namespace needs them and what they are called is free or not.</param>
internal sealed record ModuleNames(
    string Path,
    EquatableArray<ResolvedName> Names,
    EquatableArray<UnknownUsing> UnknownUsings,
    EquatableArray<TakenName> Taken,
    EquatableArray<TakenName> TakenParams,
    EquatableArray<GroupClass> Groups);
