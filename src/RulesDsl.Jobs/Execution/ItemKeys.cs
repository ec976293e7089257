namespace RulesDsl.Jobs;

/// <summary>The keys of a job's items are identities, so they must be there and differ.</summary>
internal static class ItemKeys
{
    public static void Check(string job, IReadOnlyList<JobItem> items)
    {
        var places = new Dictionary<string, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            if (string.IsNullOrEmpty(items[i].Key))
                throw new InvalidOperationException($"Item {i + 1} of job '{job}' has an empty key; every item needs one of its own.");

            if (!places.TryAdd(items[i].Key, i))
            {
                throw new InvalidOperationException(
                    $"Items {places[items[i].Key] + 1} and {i + 1} of job '{job}' have the same key '{items[i].Key}'; every item needs one of its own.");
            }
        }
    }
}
