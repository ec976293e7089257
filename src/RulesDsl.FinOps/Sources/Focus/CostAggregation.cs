namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Reduces the rows of a file to totals and resources, in memory that grows with the resources and not with the rows.</summary>
internal sealed class CostAggregation
{
    private readonly string _source;
    private readonly FocusLimits _limits;
    private readonly TagPool _tags = new();
    private readonly SortedSet<long> _billingPeriods = [];
    private readonly List<ChargeTotalsBuilder> _totals = [];
    private readonly List<ResourceCostBuilder> _resources = [];

    // The first finds a resource by the very text of the cell, for nearly every row; the second by what the text means.
    private readonly Dictionary<string, ResourceCostBuilder> _byCell = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceCostBuilder>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, ResourceCostBuilder> _byKey = new(StringComparer.Ordinal);

    private long _from = long.MaxValue;
    private long _to = long.MinValue;
    private long _lastBillingPeriod = -1;

    public CostAggregation(string source, FocusLimits limits)
    {
        _source = source;
        _limits = limits;
        _bySpan = _byCell.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(FocusRow row)
    {
        var cost = row.Amount(row.Columns.EffectiveCost);
        var start = row.UtcTicks(row.Columns.ChargePeriodStart);
        var end = row.UtcTicks(row.Columns.ChargePeriodEnd);
        if (end < start)
            throw row.Mistake(row.Columns.ChargePeriodEnd, "a time that is not before ChargePeriodStart");
        AddBillingPeriod(row);

        var share = ShareOf(row);
        Totals(row.Currency()).Add(share, cost);
        _from = Math.Min(_from, start);
        if (share is not ChargeShare.Usage)
            return;

        // Purchases and taxes may reach far beyond the usage; the rate is measured over the usage alone.
        _to = Math.Max(_to, end);
        var resource = Resource(row);
        if (!ReferenceEquals(resource.Currency, row.Currency()) && resource.Currency != row.Currency())
            throw row.Mistake(row.Columns.BillingCurrency, $"{resource.Currency}, in which earlier rows bill the same resource");
        resource.Add(row, cost, start, end, _tags);
    }

    public FocusCosts Build(int rows) => new()
    {
        Source = _source,
        Rows = rows,
        From = rows == 0 ? null : new DateTimeOffset(_from, TimeSpan.Zero),
        To = _to == long.MinValue ? null : new DateTimeOffset(_to, TimeSpan.Zero),
        BillingPeriods = [.. _billingPeriods.Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero))],
        Totals = [.. _totals.OrderBy(total => total.Currency, StringComparer.Ordinal).Select(total => total.Build())],
        Resources = [.. _resources.Select(resource => resource.Build(_to))],
    };

    private void AddBillingPeriod(FocusRow row)
    {
        var period = row.UtcTicks(row.Columns.BillingPeriodStart);
        if (period == _lastBillingPeriod)
            return;
        _lastBillingPeriod = period;
        _billingPeriods.Add(period);
    }

    private static ChargeShare ShareOf(FocusRow row)
    {
        var category = row.Text(row.Columns.ChargeCategory);
        ChargeShare? share = category switch
        {
            "Usage" => ChargeShare.Usage,
            "Purchase" => ChargeShare.Purchase,
            "Tax" => ChargeShare.Tax,
            "Credit" => ChargeShare.Credit,
            "Adjustment" => ChargeShare.Adjustment,
            _ => null,
        };
        if (share is null)
            throw row.Mistake(row.Columns.ChargeCategory, "Usage, Purchase, Tax, Credit or Adjustment");

        var chargeClass = row.Text(row.Columns.ChargeClass);
        if (chargeClass is "Correction")
            return ChargeShare.Correction;
        if (!chargeClass.IsEmpty)
            throw row.Mistake(row.Columns.ChargeClass, "Correction or nothing");
        if (share is not ChargeShare.Usage)
            return share.Value;
        if (row.Text(row.Columns.CommitmentDiscountStatus) is "Unused")
            return ChargeShare.UnusedCommitment;
        return row.Text(row.Columns.ResourceId).IsEmpty ? ChargeShare.Unattributed : ChargeShare.Usage;
    }

    private ChargeTotalsBuilder Totals(string currency)
    {
        foreach (var total in _totals)
        {
            if (total.Currency == currency)
                return total;
        }

        var added = new ChargeTotalsBuilder(currency);
        _totals.Add(added);
        return added;
    }

    private ResourceCostBuilder Resource(FocusRow row)
    {
        var cell = row.Text(row.Columns.ResourceId);
        if (_bySpan.TryGetValue(cell, out var resource))
            return resource;

        if (_byCell.Count == _limits.Resources)
            throw row.Mistake(row.Columns.ResourceId, $"no more than {_limits.Resources} different resources in one file");
        var text = cell.ToString();
        var key = ResourceKey.Of(text);
        if (!_byKey.TryGetValue(key, out resource))
        {
            resource = new ResourceCostBuilder(
                key,
                row.Currency(),
                row.RequiredText(row.Columns.ProviderName, "the provider's name").ToString(),
                row.RequiredText(row.Columns.ServiceName, "the service's name").ToString());
            _byKey.Add(key, resource);
            _resources.Add(resource);
        }

        _byCell.Add(text, resource);
        return resource;
    }
}
