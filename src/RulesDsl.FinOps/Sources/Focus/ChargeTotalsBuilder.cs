namespace RulesDsl.FinOps.Sources.Focus;

/// <summary>Adds up the rows of one currency.</summary>
internal sealed class ChargeTotalsBuilder(string currency)
{
    private readonly decimal[] _sums = new decimal[Enum.GetValues<ChargeShare>().Length];

    public string Currency => currency;

    public void Add(ChargeShare share, decimal cost) => _sums[(int)share] += cost;

    public ChargeTotals Build() => new()
    {
        Currency = currency,
        Usage = _sums[(int)ChargeShare.Usage],
        Unattributed = _sums[(int)ChargeShare.Unattributed],
        UnusedCommitments = _sums[(int)ChargeShare.UnusedCommitment],
        Corrections = _sums[(int)ChargeShare.Correction],
        Purchases = _sums[(int)ChargeShare.Purchase],
        Taxes = _sums[(int)ChargeShare.Tax],
        Credits = _sums[(int)ChargeShare.Credit],
        Adjustments = _sums[(int)ChargeShare.Adjustment],
    };
}
