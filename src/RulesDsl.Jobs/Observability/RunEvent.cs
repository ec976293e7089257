namespace RulesDsl.Jobs;

/// <summary>Something that happened to a run of a host.</summary>
/// <param name="Run">The run.</param>
/// <param name="Event">What happened; it is journalled.</param>
public sealed record RunEvent(JournalRun Run, JournalEvent Event);
