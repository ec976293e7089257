using System.Globalization;

namespace FinOps.Data;

/// <summary>Writes lines as CSV, in the alphabetical order of columns that the specification's own samples have.</summary>
internal sealed class FocusLineWriter(TextWriter writer)
{
    private static readonly Dictionary<string, string> RegionNames = new()
    {
        ["eu-west-1"] = "EU (Ireland)", ["eu-central-1"] = "EU (Frankfurt)", ["us-east-1"] = "US East (N. Virginia)",
    };

    private static readonly (string Name, Func<FocusLine, string?> Cell)[] Columns =
    [
        ("AvailabilityZone", line => line.AvailabilityZone),
        ("BilledCost", line => Text(line.BilledCost)),
        ("BillingAccountId", line => line.BillingAccountId),
        ("BillingAccountName", line => line.BillingAccountName),
        ("BillingCurrency", line => line.BillingCurrency),
        ("BillingPeriodEnd", line => Text(line.BillingPeriodEnd)),
        ("BillingPeriodStart", line => Text(line.BillingPeriodStart)),
        ("ChargeCategory", line => line.ChargeCategory),
        ("ChargeClass", line => line.ChargeClass),
        ("ChargeDescription", line => line.ChargeDescription),
        ("ChargeFrequency", line => line.ChargeFrequency),
        ("ChargePeriodEnd", line => Text(line.ChargePeriodEnd)),
        ("ChargePeriodStart", line => Text(line.ChargePeriodStart)),
        ("CommitmentDiscountCategory", line => line.CommitmentDiscountId is null ? null : "Spend"),
        ("CommitmentDiscountId", line => line.CommitmentDiscountId),
        ("CommitmentDiscountName", line => line.CommitmentDiscountId is null ? null : "Compute Savings Plan"),
        ("CommitmentDiscountStatus", line => line.CommitmentDiscountStatus),
        ("CommitmentDiscountType", line => line.CommitmentDiscountId is null ? null : "Compute Savings Plan"),
        ("ConsumedQuantity", line => Text(line.ConsumedQuantity)),
        ("ConsumedUnit", line => line.ConsumedQuantity is null ? null : line.PricingUnit),
        ("ContractedCost", line => Text(line.ContractedCost)),
        ("ContractedUnitPrice", line => Text(line.UnitPrice)),
        ("EffectiveCost", line => Text(line.EffectiveCost)),
        ("InvoiceIssuerName", _ => "Amazon Web Services, Inc."),
        ("ListCost", line => Text(line.ListCost)),
        ("ListUnitPrice", line => Text(line.UnitPrice)),
        ("PricingCategory", line => line.PricingCategory),
        ("PricingQuantity", line => Text(line.PricingQuantity)),
        ("PricingUnit", line => line.PricingUnit),
        ("ProviderName", _ => "AWS"),
        ("PublisherName", _ => "Amazon Web Services, Inc."),
        ("RegionId", line => line.RegionId),
        ("RegionName", line => line.RegionId is null ? null : RegionNames[line.RegionId]),
        ("ResourceId", line => line.ResourceId),
        ("ResourceName", line => line.ResourceName),
        ("ResourceType", line => line.ResourceType),
        ("ServiceCategory", line => line.ServiceCategory),
        ("ServiceName", line => line.ServiceName),
        ("SkuId", line => line.SkuId),
        ("SkuPriceId", line => line.SkuId is null ? null : $"{line.SkuId}.JRTCKXETXF.6YS6EN2CT7"),
        ("SubAccountId", line => line.SubAccountId),
        ("SubAccountName", line => line.SubAccountName),
        ("Tags", line => line.Tags),
        ("x_UsageType", line => line.UsageType),
    ];

    public int Lines { get; private set; }

    public void WriteHeader() => writer.Write($"{string.Join(',', Columns.Select(column => column.Name))}\n");

    public void Write(FocusLine line)
    {
        for (var i = 0; i < Columns.Length; i++)
        {
            if (i > 0)
                writer.Write(',');
            if (Columns[i].Cell(line) is { } cell)
                WriteCell(cell);
        }

        writer.Write('\n');
        Lines++;
    }

    private void WriteCell(string cell)
    {
        if (cell.AsSpan().IndexOfAny(",\"\n") < 0)
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }

    private static string? Text(decimal? amount) => amount?.ToString("0.##########", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}T00:00:00Z");
}
