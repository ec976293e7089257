namespace FinOps.Data;

/// <summary>One line of a bill, with every column that FOCUS 1.0 has. Null is an empty cell.</summary>
internal sealed record FocusLine
{
    public string? AvailabilityZone { get; init; }

    public decimal BilledCost { get; init; }

    public string BillingAccountId { get; init; } = "100987654321";

    public string BillingAccountName { get; init; } = "Example Group";

    public string BillingCurrency { get; init; } = "USD";

    public required DateOnly BillingPeriodStart { get; init; }

    public required DateOnly BillingPeriodEnd { get; init; }

    public required string ChargeCategory { get; init; }

    public string? ChargeClass { get; init; }

    public required string ChargeDescription { get; init; }

    public required string ChargeFrequency { get; init; }

    public required DateOnly ChargePeriodStart { get; init; }

    public required DateOnly ChargePeriodEnd { get; init; }

    public string? CommitmentDiscountId { get; init; }

    public string? CommitmentDiscountStatus { get; init; }

    public decimal? ConsumedQuantity { get; init; }

    public decimal ContractedCost { get; init; }

    public decimal EffectiveCost { get; init; }

    public decimal ListCost { get; init; }

    public string? PricingCategory { get; init; }

    public decimal? PricingQuantity { get; init; }

    public string? PricingUnit { get; init; }

    public decimal? UnitPrice { get; init; }

    public string? RegionId { get; init; }

    public string? ResourceId { get; init; }

    public string? ResourceName { get; init; }

    public string? ResourceType { get; init; }

    public required string ServiceCategory { get; init; }

    public required string ServiceName { get; init; }

    public string? SkuId { get; init; }

    public string? SubAccountId { get; init; }

    public string? SubAccountName { get; init; }

    public string? Tags { get; init; }

    public string? UsageType { get; init; }
}
