using RulesDsl.Generators.Pipeline;

namespace RulesDsl.Generators.Specs;

/// <summary>Where a declaration comes from and where it goes.</summary>
/// <param name="Path">The rules file as debuggers and stack traces show it, for <c>#line</c>.</param>
/// <param name="ProjectPath">The rules file from the project, with forward slashes.</param>
/// <param name="Checksum">The rules file's checksum.</param>
/// <param name="Namespace">The namespace in C#, not escaped; empty for the global one.</param>
internal sealed record SpecPlace(string Path, string ProjectPath, FileChecksum Checksum, string Namespace)
{
    /// <summary>What stands in the rules file.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where the rows of the table come from, if they stand in a file of their own.</summary>
    public RowsPlace? Rows { get; init; }
}
