namespace RulesDsl.Jobs;

/// <summary>A run with everything that has happened to it, in order.</summary>
public sealed record RunHistory(JournalRun Run, RunStatus Status, IReadOnlyList<JournalEvent> Events)
{
    /// <summary>Where the jobs stand after the events, in the order of their first one: a job that nothing has happened to is not known here.</summary>
    public IReadOnlyList<JobSnapshot> Jobs() => RunState.Of(this, []).Snapshot();
}
