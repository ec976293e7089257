namespace RulesDsl.Jobs;

/// <summary>A failed attempt, as the condition of a retry sees it.</summary>
/// <param name="Type">The name of the exception's type, without its namespace: <c>TimeoutException</c>.</param>
/// <param name="Message">What the exception says.</param>
/// <param name="Attempt">Which attempt it was, counted from 1.</param>
public sealed record JobFailure(string Type, string Message, int Attempt);
