namespace RulesDsl.Jobs;

/// <summary>How many jobs and items run at once in a host, of all those that name the limit, whatever their graphs.</summary>
/// <param name="Name">The limit's name.</param>
/// <param name="AtMost">How many; where graphs differ, the smallest counts.</param>
public sealed record ConcurrencyLimit(string Name, int AtMost);
