namespace RulesDsl.Jobs;

/// <summary>What a run's loop is told: an attempt ended, a sleeping job is due, somebody asks for something, or (nothing) that it should look again.</summary>
internal readonly record struct RunMessage(WorkState? Work = null, AttemptOutcome? Outcome = null, RunCommand? Command = null);
