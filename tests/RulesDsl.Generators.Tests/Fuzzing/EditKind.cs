namespace RulesDsl.Generators.Tests.Fuzzing;

/// <summary>What a slip of the hand does to a file.</summary>
internal enum EditKind
{
    /// <summary>A part goes.</summary>
    Delete,

    /// <summary>A part stands there twice.</summary>
    Duplicate,

    /// <summary>Two parts change places.</summary>
    Swap,

    /// <summary>Something comes between two parts.</summary>
    Insert,

    /// <summary>Something takes the place of a part.</summary>
    Replace,

    /// <summary>A part stands there hundreds of times.</summary>
    Repeat,

    /// <summary>The file ends behind a part.</summary>
    Cut,
}
