namespace RulesDsl.Jobs;

/// <summary>A run with everything that has happened to it, in order.</summary>
public sealed record RunHistory(JournalRun Run, RunStatus Status, IReadOnlyList<JournalEvent> Events);
