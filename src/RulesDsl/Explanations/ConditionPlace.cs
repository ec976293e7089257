namespace RulesDsl.Explanations;

/// <summary>Where a condition is written.</summary>
/// <param name="File">The rules file, or the file of rows, from the project.</param>
/// <param name="Line">The line of its first character, from 1.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="EndLine">The line of its end.</param>
/// <param name="EndColumn">The column just behind its last character.</param>
public readonly record struct ConditionPlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary><c>pricing.rules(12,8)</c></summary>
    public override string ToString() => $"{File}({Line},{Column})";
}
