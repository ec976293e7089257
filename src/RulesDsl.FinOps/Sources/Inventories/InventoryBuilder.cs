using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Sources.Inventories;

/// <summary>Gathers what the files of a directory say.</summary>
internal sealed class InventoryBuilder(string source)
{
    private readonly Dictionary<string, Resource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _tags = new(StringComparer.Ordinal);
    private readonly List<string> _unknown = [];
    private readonly List<SourceException> _failures = [];
    private int _read;
    private int _skipped;

    public UtilizationBuilder Utilization { get; } = new();

    /// <summary>Adds the resources of one entry, which is skipped where there are none.</summary>
    public void Add(IEnumerable<Resource> resources)
    {
        var found = false;
        foreach (var resource in resources)
        {
            found = true;
            _resources[resource.Id] = resource;
        }

        if (!found)
            Skip(1);
    }

    /// <summary>Adds tags that are answered apart from their resource.</summary>
    public void AddTags(string? id, Dictionary<string, string> tags)
    {
        if (id is null)
            Skip(1);
        else
            _tags[ResourceKey.Of(id)] = tags;
    }

    public void Skip(int entries) => _skipped += entries;

    public void Fail(SourceException failure) => _failures.Add(failure);

    public void CountFile(string relativePath, bool known)
    {
        if (known)
            _read++;
        else
            _unknown.Add(relativePath);
    }

    public Inventory Build() => new()
    {
        Source = source,
        Resources = [.. _resources.Values.Select(Tagged)],
        Utilization = Utilization.Build(),
        FilesRead = _read,
        FilesUnknown = _unknown,
        EntriesSkipped = _skipped,
        Failures = _failures,
    };

    private Resource Tagged(Resource resource)
    {
        if (!_tags.TryGetValue(resource.Id, out var tags))
            return resource;
        var all = new Dictionary<string, string>(resource.Tags, StringComparer.Ordinal);
        foreach (var (key, value) in tags)
            all[key] = value;
        return resource with { Tags = all, Owner = OwnerTags.Find(all) };
    }
}
