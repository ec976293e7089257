namespace RulesDsl.Jobs;

/// <summary>What can be journalled only once per run, round, job, item, step and step key. The numbers are stored.</summary>
public enum JournalSlot
{
    /// <summary>The event may happen again.</summary>
    None = 0,

    /// <summary>How a job or an item ended.</summary>
    End = 1,

    /// <summary>An item of a job.</summary>
    Item = 2,

    /// <summary>The result of a step.</summary>
    Step = 3,

    /// <summary>How the undoing of a job or an item ended.</summary>
    Undo = 4,

    /// <summary>The signal of a job or an item.</summary>
    Signal = 5,

    /// <summary>The result of a step of an undoing.</summary>
    UndoStep = 6,
}
