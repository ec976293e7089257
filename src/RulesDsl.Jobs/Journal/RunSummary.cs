namespace RulesDsl.Jobs;

/// <summary>A run without its events.</summary>
/// <param name="Run">As it was started.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ChangedAt">When its status last changed; when it was started if it never did.</param>
public sealed record RunSummary(JournalRun Run, RunStatus Status, DateTimeOffset ChangedAt);
