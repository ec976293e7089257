namespace RulesDsl.Jobs.Testing;

/// <summary>Questions about what happened to a run.</summary>
public static class HistoryChecks
{
    /// <summary>The jobs and items in the order in which their first attempts began, as <c>ticket</c> or <c>ticket/key</c>.</summary>
    public static IReadOnlyList<string> Started(this RunHistory history) =>
        [.. history.Events.Where(static entry => entry.Kind == JournalEventKind.JobStarted && entry.Attempt == 1).Select(Place).Distinct()];

    /// <summary>The jobs and items in the order in which they ended, as <c>ticket</c> or <c>ticket/key</c>.</summary>
    public static IReadOnlyList<string> Ended(this RunHistory history) =>
        [.. history.Events.Where(static entry => entry.Slot == JournalSlot.End).Select(Place)];

    /// <summary>How many attempts of a job, or of an item of it, began.</summary>
    public static int Attempts(this RunHistory history, string job, string item = "") =>
        history.Events.Count(entry => entry.Kind == JournalEventKind.JobStarted && entry.Job == job && entry.Item == item);

    /// <summary>Whether a job ended before another began.</summary>
    public static bool EndedBefore(this RunHistory history, string job, string other)
    {
        var end = history.Events.FirstOrDefault(entry => entry.Slot == JournalSlot.End && entry.Job == job && entry.Item.Length == 0);
        var start = history.Events.FirstOrDefault(entry => entry.Kind == JournalEventKind.JobStarted && entry.Job == other);
        return end is not null && start is not null && end.Number < start.Number;
    }

    /// <summary>What happened twice although it may happen once: ends, items, steps and signals; empty for every run of a sound engine.</summary>
    public static IReadOnlyList<string> Repeated(this RunHistory history) =>
        [.. history.Events.Where(static entry => entry.Slot != JournalSlot.None)
            .GroupBy(static entry => (entry.Round, entry.Slot, entry.Job, entry.Item, entry.Step, entry.StepKey))
            .Where(static group => group.Count() > 1)
            .Select(static group => $"{group.Key.Slot} of {Place(group.First())}")];

    private static string Place(JournalEvent entry) => entry.Item.Length == 0 ? entry.Job : $"{entry.Job}/{entry.Item}";
}
