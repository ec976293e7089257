using RulesDsl.Generators.Pipeline;

namespace RulesDsl.Generators.Specs;

/// <summary>Where the rows of a table come from that stand in a file of their own.</summary>
/// <param name="File">The file as the compiler knows it, for diagnostics.</param>
/// <param name="Path">The file as debuggers and stack traces show it, for <c>#line</c>.</param>
/// <param name="ProjectPath">The file from the project, with forward slashes.</param>
/// <param name="Checksum">The file's checksum.</param>
internal sealed record RowsPlace(string File, string Path, string ProjectPath, FileChecksum Checksum)
{
    /// <summary>What stands in it.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it has mistakes, so that rows may be missing.</summary>
    public bool IsDamaged { get; init; }
}
