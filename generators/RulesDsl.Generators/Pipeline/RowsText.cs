namespace RulesDsl.Generators.Pipeline;

/// <summary>A file of rows, not read yet: what it says depends on the table that names it.</summary>
/// <param name="Path">The path that the compiler knows it by.</param>
/// <param name="SourcePath">The path that debuggers and stack traces are to show.</param>
/// <param name="ProjectPath">The path from the project, with forward slashes.</param>
/// <param name="Checksum">What a debugger compares the file with.</param>
/// <param name="Text">Its characters; null where there are more than a file may have.</param>
internal sealed record RowsText(string Path, string SourcePath, string ProjectPath, FileChecksum Checksum, string? Text);
