namespace RulesDsl.Jobs;

/// <summary>Whether a host can do its work.</summary>
/// <param name="State">The answer.</param>
/// <param name="Description">Why, in a sentence.</param>
public sealed record JobHostHealth(JobHostState State, string Description);
