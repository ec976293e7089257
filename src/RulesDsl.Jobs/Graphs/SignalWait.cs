namespace RulesDsl.Jobs;

/// <summary>What a job waits for that has no code: somebody who sends a value, which becomes its output.</summary>
/// <param name="Within">How long it waits from its turn on; null for ever.</param>
/// <param name="Otherwise">What becomes of the job when nobody has sent one by then.</param>
public sealed record SignalWait(TimeSpan? Within, SignalTimeout Otherwise);
