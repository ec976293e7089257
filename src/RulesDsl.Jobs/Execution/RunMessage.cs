namespace RulesDsl.Jobs;

/// <summary>What a run's loop is told: an attempt ended, a sleeping job is due, or (no work) that it should look again.</summary>
internal readonly record struct RunMessage(WorkState? Work, AttemptOutcome? Outcome);
