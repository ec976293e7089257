namespace RulesDsl.Jobs;

/// <summary>A run that a match of a rule trigger starts.</summary>
/// <param name="Decision">The rule set or table that matched.</param>
/// <param name="Rule">The rule that matched: with the graph and the fact's key it identifies the run, so that it starts once.</param>
/// <param name="Inputs">The run's inputs.</param>
public sealed record RunStart(string Decision, string Rule, IReadOnlyList<RunInput> Inputs);
