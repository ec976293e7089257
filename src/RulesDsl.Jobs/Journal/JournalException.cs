namespace RulesDsl.Jobs;

/// <summary>Trouble with the store of a journal. What was acknowledged before is safe; what this answers to was not written.</summary>
/// <param name="message">What happened, where, and how to mend it.</param>
/// <param name="isTransient">Whether the same write may be tried again: it was certainly not applied.</param>
/// <param name="inner">The driver's exception.</param>
public class JournalException(string message, bool isTransient, Exception? inner = null) : JobException(message, inner)
{
    /// <summary>Whether the same write may be tried again: it was certainly not applied, and the cause may go away.</summary>
    public bool IsTransient { get; } = isTransient;
}
