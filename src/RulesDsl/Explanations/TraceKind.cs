namespace RulesDsl.Explanations;

/// <summary>What a line of <see cref="TraceTexts"/> is about; the names are the words of that text.</summary>
internal enum TraceKind
{
    /// <summary>A value that a condition uses.</summary>
    See,

    /// <summary>A condition that is a value itself.</summary>
    Value,

    /// <summary>A test that says something of null.</summary>
    Test,

    /// <summary>A test that is false where a value is null.</summary>
    Order,

    /// <summary>All of its conditions.</summary>
    And,

    /// <summary>One of its conditions.</summary>
    Or,

    /// <summary>Not its condition.</summary>
    Not,

    /// <summary>A quantifier.</summary>
    Any,

    /// <inheritdoc cref="Any"/>
    All,

    /// <inheritdoc cref="Any"/>
    None,
}
