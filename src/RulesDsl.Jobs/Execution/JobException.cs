namespace RulesDsl.Jobs;

/// <summary>The base of what goes wrong with durable jobs.</summary>
public abstract class JobException(string message, Exception? inner = null) : Exception(message, inner);
