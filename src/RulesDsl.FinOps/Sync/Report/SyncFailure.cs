namespace RulesDsl.FinOps.Sync;

/// <summary>Something that was not done.</summary>
/// <param name="What">The source, job or ticket.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record SyncFailure(string What, string Reason);
