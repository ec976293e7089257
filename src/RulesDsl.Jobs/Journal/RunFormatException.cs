namespace RulesDsl.Jobs;

/// <summary>What was to be read as an exported run is none.</summary>
/// <param name="message">What was found, where, and what was expected there.</param>
/// <param name="inner">What found it.</param>
public sealed class RunFormatException(string message, Exception? inner = null) : JobException(message, inner);
