namespace RulesDsl.Jobs;

/// <summary>A run was asked for something that it does not do. Nothing has changed.</summary>
/// <param name="message">What it was asked for, and why that cannot be.</param>
public sealed class RequestRefusedException(string message) : JobException(message);
