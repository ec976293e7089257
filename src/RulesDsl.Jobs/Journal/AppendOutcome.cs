namespace RulesDsl.Jobs;

/// <summary>What became of an append.</summary>
public enum AppendOutcome
{
    /// <summary>It is durable.</summary>
    Written,

    /// <summary>What it says is journalled already, by a faster writer: nothing was written.</summary>
    Conflict,

    /// <summary>The lease no longer holds the journal: nothing was written.</summary>
    Fenced,
}
