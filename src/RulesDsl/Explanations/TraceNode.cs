namespace RulesDsl.Explanations;

/// <summary>A condition or an operand of a rule, without what an evaluation makes of it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Depth">How deep it lies.</param>
/// <param name="Text">As written.</param>
internal sealed record TraceNode(TraceKind Kind, int Depth, string Text)
{
    /// <summary>Which test of the set works it out; -1 where it is worked out within another, or from what it is made of.</summary>
    public int Test { get; init; } = -1;

    /// <summary>The constants that the test asks for, as written for it.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];

    /// <summary>The number of the first node behind all that it is made of.</summary>
    public int End { get; set; }

    /// <summary>Where it stands: line and column of its start and end.</summary>
    public (int Line, int Column, int EndLine, int EndColumn) Place { get; init; }
}
