namespace RulesDsl.Cli;

/// <summary>The caller asked for something that cannot be done. The message says what and how to mend it; nothing has been written.</summary>
internal sealed class UsageException(string message) : Exception(message);
