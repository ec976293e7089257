namespace RulesDsl.FinOps.Sources;

/// <summary>
/// A source cannot be used: which one, where in it, what was found, what was expected. It fails alone and as a whole:
/// nothing that was read from it before the mistake is kept, and no other source is touched.
/// </summary>
public sealed class SourceException : Exception
{
    /// <summary>For serializers and tests.</summary>
    public SourceException()
    {
    }

    /// <summary>With the whole text of the mistake.</summary>
    public SourceException(string message)
        : base(message)
    {
    }

    /// <summary>With the whole text of the mistake and what lay under it.</summary>
    public SourceException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>With the source in front of the mistake.</summary>
    public SourceException(string source, string mistake, Exception? inner = null)
        : base($"{source}: {mistake}", inner) => SourceName = source;

    /// <summary>The file, as it was given.</summary>
    public string SourceName { get; } = "";

    /// <summary>The data row from 1, the header not counted; null where the mistake is not in a row.</summary>
    public int? Row { get; init; }

    /// <summary>The column's name; null where the mistake is not in a cell.</summary>
    public string? Column { get; init; }
}
