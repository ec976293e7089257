namespace RulesDsl.Dynamic;

/// <summary>A stretch of a rules file.</summary>
/// <param name="File">The file, as its <see cref="RulesSource.Path"/> says.</param>
/// <param name="Line">The line that it starts at, from 1.</param>
/// <param name="Column">The column that it starts at, from 1.</param>
/// <param name="EndLine">The line that it ends at.</param>
/// <param name="EndColumn">The column behind its last character.</param>
public sealed record SourcePlace(string File, int Line, int Column, int EndLine, int EndColumn);
