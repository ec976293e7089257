namespace RulesDsl.Generators.Symbols;

/// <summary>What rules see of C#.</summary>
/// <param name="IsUntrusted">Whether they may use no more of it than methods marked for them, and what packs have declared.</param>
/// <param name="FilesWin">Whether an assembly that the project references may hold the same rules, compiled.</param>
internal sealed record WorldOptions(bool IsUntrusted, bool FilesWin);
