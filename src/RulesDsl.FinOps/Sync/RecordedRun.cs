namespace RulesDsl.FinOps.Sync;

/// <summary>What a run added to the store.</summary>
/// <param name="Recommendations">How many occurrences the run recorded.</param>
/// <param name="Complete">Whether every source was read: only then does not finding something again mean that it is gone.</param>
public sealed record RecordedRun(int Recommendations, bool Complete);
