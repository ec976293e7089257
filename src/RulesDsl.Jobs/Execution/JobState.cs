namespace RulesDsl.Jobs;

/// <summary>What is journalled of a job: itself as a whole and, for a job with <c>for each</c>, its items in order.</summary>
internal sealed class JobState(string name)
{
    private readonly List<WorkState> _items = [];
    private readonly Dictionary<string, WorkState> _byKey = [];

    public string Name { get; } = name;

    public WorkState Work { get; } = new(name, null);

    public IReadOnlyList<WorkState> Items => _items;

    public JobStatus Status => Work.Status;

    public string? Reason => Work.Reason;

    public bool HasEnded => Work.HasEnded;

    /// <summary>How many items have ended.</summary>
    public int EndedItems { get; private set; }

    public WorkState Apply(JournalEvent entry)
    {
        if (entry.Kind == JournalEventKind.ItemAdded)
        {
            var added = new WorkState(Name, new JobItem(entry.Item, entry.Payload));
            _items.Add(added);
            _byKey.Add(entry.Item, added);
        }

        var work = entry.Item.Length == 0 ? Work : _byKey[entry.Item];
        work.Apply(entry);
        if (entry.Slot == JournalSlot.End && work != Work)
            EndedItems++;

        return work;
    }

    /// <summary>Gives what did not succeed, or was undone, its turn again.</summary>
    public void Reset()
    {
        foreach (var item in _items.Where(static item => item.Status != JobStatus.Succeeded || item.IsUndoGivenUp))
        {
            if (item.Status != JobStatus.Succeeded)
                EndedItems--;
            item.Reset(item.Status == JobStatus.Succeeded ? JobStatus.Succeeded : JobStatus.Ready);
        }

        if (EndedItems < _items.Count)
            Work.Reset(JobStatus.Running);
        else if (Status != JobStatus.Succeeded || Work.IsUndoGivenUp)
            Work.Reset(Status == JobStatus.Succeeded ? JobStatus.Succeeded : JobStatus.Waiting);
    }

    public JobSnapshot Snapshot() => Work.Snapshot([.. _items.Select(item => item.Snapshot([]))]);
}
