namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Adds up the rows of one resource.</summary>
internal sealed class ResourceCostBuilder(string key, string currency, string provider, string service)
{
    private decimal _cost;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;
    private long _tagged = long.MinValue;
    private string _tagCell = "";
    private IReadOnlyDictionary<string, string> _tags = TagPool.None;
    private string? _name;
    private string? _type;
    private string? _account;
    private string? _region;
    private string? _sizeClass;
    private ResourceKind _kind = ResourceKinds.Of(key, null);

    public string Currency => currency;

    public void Add(FocusRow row, decimal cost, long start, long end, TagPool tags)
    {
        _cost += cost;
        _first = Math.Min(_first, start);
        _last = Math.Max(_last, end);

        // Rows of one resource mostly repeat each other: text is made of a cell only where it is the first or differs.
        _name ??= TextOrNull(row.Text(row.Columns.ResourceName));
        _account ??= TextOrNull(row.Text(row.Columns.SubAccountId));
        _region ??= TextOrNull(row.Text(row.Columns.RegionId));
        if (_type is null && TextOrNull(row.Text(row.Columns.ResourceType)) is { } type)
        {
            _type = type;
            _kind = ResourceKinds.Of(key, type);
        }

        if (_kind is ResourceKind.Disk)
            _sizeClass ??= VolumeTypes.Find(row.Text(row.Columns.Sku));
        AddTags(row, start, tags);
    }

    /// <param name="end">The end of the last charge of the whole file, in UTC ticks.</param>
    public ResourceCost Build(long end)
    {
        var days = Math.Max(1m, (end - _first) / (decimal)TimeSpan.TicksPerDay);
        return new ResourceCost
        {
            Resource = key,
            Kind = _kind,
            Name = _name ?? "",
            Provider = provider,
            Account = _account ?? "",
            Region = _region ?? "",
            Service = service,
            SizeClass = _sizeClass ?? "",
            Tags = _tags,
            Currency = currency,
            Cost = _cost,
            MonthlyCost = decimal.Round(_cost / days * 30m, 6),
            FirstCharge = new DateTimeOffset(_first, TimeSpan.Zero),
            LastCharge = new DateTimeOffset(_last, TimeSpan.Zero),
        };
    }

    private void AddTags(FocusRow row, long start, TagPool tags)
    {
        var cell = row.Text(row.Columns.Tags);
        if (cell.IsEmpty || start < _tagged)
            return;
        _tagged = start;
        if (cell.SequenceEqual(_tagCell))
            return;
        _tags = row.Tags(tags);
        _tagCell = cell.ToString();
    }

    private static string? TextOrNull(ReadOnlySpan<char> text) => text.IsEmpty ? null : text.ToString();
}
