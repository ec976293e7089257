namespace RulesDsl.Dynamic;

/// <summary>What came of reading rules files again.</summary>
/// <param name="Module">The module that is in use from now on: the new one, or the old one where the files have errors or could not be read.</param>
/// <param name="IsNew">Whether the files have become a new module.</param>
/// <param name="Diagnostics">What the compiler has found, file by file; nothing where the files could not be read.</param>
/// <param name="Failure">Why the files could not be read; null if they could.</param>
public sealed record ModuleReload(RuleModule Module, bool IsNew, IReadOnlyList<ModuleDiagnostic> Diagnostics, Exception? Failure);
