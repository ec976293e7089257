namespace RulesDsl.Decisions;

/// <summary>A rule as its file declares it.</summary>
/// <param name="Name">Its name; <c>row 3</c> for a row of a table without one, <c>otherwise</c> for what holds where no rule matches.</param>
/// <param name="File">The rules file, relative to its project, with forward slashes.</param>
/// <param name="Line">The line that it starts at, from 1.</param>
public sealed record RuleInfo(string Name, string File, int Line)
{
    /// <summary>The id that the author has given to it.</summary>
    public string? Id { get; init; }

    /// <summary>What the author says of it.</summary>
    public string? Description { get; init; }

    /// <summary>The tags that filters know it by.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The first day that it holds, that day included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that it holds, that day included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Its rank under <c>hit priority</c> and <c>hit output order</c>: the highest comes first.</summary>
    public decimal Priority { get; init; }

    /// <summary>Whether it takes part at all.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
