namespace RulesDsl.Jobs;

/// <summary>What became of a request.</summary>
/// <param name="Problem">Why it was not done; null where it was.</param>
public sealed record RequestAnswer(string? Problem)
{
    /// <summary>It was done.</summary>
    public static RequestAnswer Done { get; } = new((string?)null);
}
