namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>The effective cost of a file in one currency, by what may and what may not be saved. The parts add up to the whole.</summary>
public sealed record ChargeTotals
{
    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Usage that names a resource: the only basis of a saving.</summary>
    public decimal Usage { get; init; }

    /// <summary>Usage that names no resource.</summary>
    public decimal Unattributed { get; init; }

    /// <summary>Commitments that were paid and not used.</summary>
    public decimal UnusedCommitments { get; init; }

    /// <summary>Corrections (mostly negative) of any category: they speak of closed periods and not of this one.</summary>
    public decimal Corrections { get; init; }

    /// <summary>Purchases, e.g. of commitments.</summary>
    public decimal Purchases { get; init; }

    /// <summary>Taxes.</summary>
    public decimal Taxes { get; init; }

    /// <summary>Credits (mostly negative).</summary>
    public decimal Credits { get; init; }

    /// <summary>Adjustments.</summary>
    public decimal Adjustments { get; init; }

    /// <summary>All of it: the sum of <c>EffectiveCost</c> over every row.</summary>
    public decimal Total => Usage + Unattributed + UnusedCommitments + Corrections + Purchases + Taxes + Credits + Adjustments;
}
