namespace RulesDsl.Jobs.Sqlite;

/// <summary>A write that waits for its group.</summary>
internal abstract class Write
{
    /// <summary>Writes within the group's transaction; false when it is refused, so that nothing of it may stay.</summary>
    public abstract bool Apply(Statements statements);

    /// <summary>Tells the caller what <see cref="Apply"/> found; called when the group is durable.</summary>
    public abstract void Settle();

    /// <summary>Tells the caller that the group was not written.</summary>
    public abstract void Fail(Exception exception);
}
