namespace RulesDsl.Language.Syntax;

/// <summary>A place in a file as people count it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
public readonly record struct SourcePosition(int Line, int Column);
