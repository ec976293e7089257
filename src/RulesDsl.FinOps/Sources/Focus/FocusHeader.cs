using Sylvan.Data.Csv;

namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>
/// Where in a row the columns stand that are read. The order is free, and any other column is passed over unread.
/// A column that the file does not have is at -1.
/// </summary>
internal sealed class FocusHeader
{
    // All but ResourceId are mandatory in FOCUS 1.0. That one may be left out by a provider without resources,
    // but a bill that names none has nothing to save.
    private static readonly string[] Required =
    [
        "BillingCurrency", "BillingPeriodStart", "ChargeCategory", "ChargePeriodEnd", "ChargePeriodStart", "EffectiveCost",
        "ProviderName", "ResourceId", "ServiceName",
    ];

    private readonly string[] _names;

    private FocusHeader(string[] names) => _names = names;

    public int Count => _names.Length;

    public required int BillingCurrency { get; init; }

    public required int BillingPeriodStart { get; init; }

    public required int ChargeCategory { get; init; }

    public required int ChargePeriodStart { get; init; }

    public required int ChargePeriodEnd { get; init; }

    public required int EffectiveCost { get; init; }

    public required int ProviderName { get; init; }

    public required int ResourceId { get; init; }

    public required int ServiceName { get; init; }

    public required int ChargeClass { get; init; }

    public required int CommitmentDiscountStatus { get; init; }

    public required int RegionId { get; init; }

    public required int ResourceName { get; init; }

    public required int ResourceType { get; init; }

    public required int SubAccountId { get; init; }

    public required int Tags { get; init; }

    /// <summary>Where the bill names the SKU: FOCUS 1.1's own column, else Amazon's, else the description in words.</summary>
    public required int Sku { get; init; }

    /// <summary>The name of a column as the file spells it.</summary>
    public string NameOf(int column) => _names[column];

    /// <exception cref="SourceException">Columns are missing (all are named at once), one is there twice, or there are too many.</exception>
    public static FocusHeader Read(CsvDataReader csv, string source, FocusLimits limits)
    {
        if (csv.FieldCount > limits.Columns)
            throw new SourceException(source, $"the header has {csv.FieldCount} columns; at most {limits.Columns} are read");

        var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetName).ToArray();
        var ordinals = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < names.Length; i++)
        {
            if (!ordinals.TryAdd(names[i].Trim(), i) && Required.Contains(names[i].Trim(), StringComparer.OrdinalIgnoreCase))
                throw new SourceException(source, $"the column {names[i]} stands in the header twice, as columns {ordinals[names[i].Trim()] + 1} and {i + 1}");
        }

        if (Required.Where(name => !ordinals.ContainsKey(name)).ToArray() is { Length: > 0 } missing)
            throw new SourceException(source, Missing(missing, names));

        return new FocusHeader(names)
        {
            BillingCurrency = ordinals["BillingCurrency"],
            BillingPeriodStart = ordinals["BillingPeriodStart"],
            ChargeCategory = ordinals["ChargeCategory"],
            ChargePeriodStart = ordinals["ChargePeriodStart"],
            ChargePeriodEnd = ordinals["ChargePeriodEnd"],
            EffectiveCost = ordinals["EffectiveCost"],
            ProviderName = ordinals["ProviderName"],
            ResourceId = ordinals["ResourceId"],
            ServiceName = ordinals["ServiceName"],
            ChargeClass = Optional("ChargeClass"),
            CommitmentDiscountStatus = Optional("CommitmentDiscountStatus"),
            RegionId = Optional("RegionId"),
            ResourceName = Optional("ResourceName"),
            ResourceType = Optional("ResourceType"),
            SubAccountId = Optional("SubAccountId"),
            Tags = Optional("Tags"),
            Sku = Optional("SkuMeter", "x_UsageType", "ChargeDescription"),
        };

        int Optional(params ReadOnlySpan<string> anyOf)
        {
            foreach (var name in anyOf)
            {
                if (ordinals.TryGetValue(name, out var ordinal))
                    return ordinal;
            }

            return -1;
        }
    }

    private static string Missing(string[] missing, string[] present)
    {
        var named = missing.Select(name => NearNames.Nearest(name, present.Except(Required)) is { } near ? $"{name} (there is {near})" : name);
        return $"the header lacks {(missing.Length == 1 ? "a column" : $"{missing.Length} columns")} of FOCUS 1.0: {string.Join(", ", named)}. "
            + $"It has {present.Length} columns: {Shown.Shorten(string.Join(", ", present), 200)}";
    }
}
