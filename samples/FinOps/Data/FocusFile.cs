using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>Writes the bill of a month: a line for each resource, meter and day, and what every bill has beside usage.</summary>
internal static class FocusFile
{
    private const string SavingsPlan = "arn:aws:savingsplans::100987654321:savingsplan/1f0a7f6e-3c55-4f43-9a56-0d6e1f1a2b3c";
    private const decimal CommittedShare = 0.72m;
    private const string Bundle = "Amazon Web Services";

    /// <summary>How many lines were written, the header not counted.</summary>
    public static int Write(string path, IReadOnlyList<EstateResource> estate, SampleOptions options, CancellationToken cancellation)
    {
        using var file = File.Create(path);
        using Stream target = options.Compressed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        using var text = new StreamWriter(target, bufferSize: 1 << 16);
        var writer = new FocusLineWriter(text);
        writer.WriteHeader();

        // Day by day, as a month's export grows.
        for (var day = options.Start; day < options.End; day = day.AddDays(1))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var resource in estate)
                WriteDay(writer, resource, day, options);
            writer.Write(Unused(day, options));
        }

        foreach (var line in BesideUsage(options))
            writer.Write(line);
        return writer.Lines;
    }

    private static void WriteDay(FocusLineWriter writer, EstateResource resource, DateOnly day, SampleOptions options)
    {
        if (DateOnly.FromDateTime(resource.Created.UtcDateTime) > day)
            return;
        if (resource is { Kind: ResourceKind.Instance, State: "stopped" })
            return;
        writer.Write(Usage(resource, resource.Price, day, options));

        // A steady pulse over the week, so that no two days are quite alike and every run is.
        var pulse = 1m + ((resource.Index + day.DayNumber) % 7 / 10m);
        if (resource.Kind is ResourceKind.Instance)
            writer.Write(Usage(resource, Price.Traffic(0.3m * pulse * (1 + (resource.Index % 5))), day, options));
        if (resource.Kind is ResourceKind.Database)
            writer.Write(Usage(resource, Price.DatabaseStorage(resource.SizeGb), day, options));
        if (resource is { Kind: ResourceKind.LoadBalancer, RequestsPerDay: > 0 })
            writer.Write(Usage(resource, Price.Capacity(2m * pulse), day, options));
    }

    private static FocusLine Usage(EstateResource resource, Price price, DateOnly day, SampleOptions options)
    {
        var cost = decimal.Round(price.QuantityPerDay * price.UnitPrice, 10);
        var committed = resource.Committed && price == resource.Price;
        return new FocusLine
        {
            BillingPeriodStart = options.Start,
            BillingPeriodEnd = options.End,
            ChargePeriodStart = day,
            ChargePeriodEnd = day.AddDays(1),
            ChargeCategory = "Usage",
            ChargeFrequency = "Usage-Based",
            ChargeDescription = price.Description,
            AvailabilityZone = resource.Kind is ResourceKind.Instance or ResourceKind.Disk ? $"{resource.Region}a" : null,
            BilledCost = committed ? 0 : cost,
            EffectiveCost = committed ? cost * CommittedShare : cost,
            ContractedCost = cost,
            ListCost = cost,
            CommitmentDiscountId = committed ? SavingsPlan : null,
            CommitmentDiscountStatus = committed ? "Used" : null,
            PricingCategory = committed ? "Committed" : "Standard",
            ConsumedQuantity = price.QuantityPerDay,
            PricingQuantity = price.QuantityPerDay,
            PricingUnit = price.Unit,
            UnitPrice = price.UnitPrice,
            RegionId = resource.Region,
            ResourceId = resource.BilledId,
            ResourceName = resource.Name,
            ResourceType = TypeOf(resource.Kind),
            ServiceCategory = price.Category,
            ServiceName = price.Service,
            SkuId = Sku(price.UsageType),
            SubAccountId = resource.Team.Account,
            SubAccountName = resource.Team.AccountName,
            Tags = Tags(resource),
            UsageType = price.UsageType,
        };
    }

    // What is paid for a commitment and used by nothing.
    private static FocusLine Unused(DateOnly day, SampleOptions options) => Beside(options, "Usage", "Unused Compute Savings Plan") with
    {
        ChargeFrequency = "Usage-Based",
        ChargePeriodStart = day,
        ChargePeriodEnd = day.AddDays(1),
        EffectiveCost = 4.5m,
        ContractedCost = 4.5m,
        ListCost = 4.5m,
        CommitmentDiscountId = SavingsPlan,
        CommitmentDiscountStatus = "Unused",
        PricingCategory = "Committed",
        PricingQuantity = 4.5m,
        PricingUnit = "USD",
        UnitPrice = 1,
        ResourceId = SavingsPlan,
        ServiceCategory = "Compute",
        ServiceName = "Savings Plans for AWS Compute usage",
        SkuId = Sku("ComputeSP"),
    };

    private static IEnumerable<FocusLine> BesideUsage(SampleOptions options)
    {
        yield return Beside(options, "Purchase", "Compute Savings Plan, recurring fee") with
        {
            ChargeFrequency = "Recurring",
            BilledCost = 9_000m,
            ContractedCost = 9_000m,
            ListCost = 9_000m,
            PricingCategory = "Standard",
            PricingQuantity = 1,
            PricingUnit = "Fee",
            UnitPrice = 9_000m,
            CommitmentDiscountId = SavingsPlan,
            ResourceId = SavingsPlan,
            ServiceCategory = "Compute",
            ServiceName = "Savings Plans for AWS Compute usage",
            SkuId = Sku("ComputeSP"),
        };
        foreach (var team in Team.All)
        {
            yield return Beside(options, "Tax", "VAT") with
            {
                BilledCost = 1_250.75m, EffectiveCost = 1_250.75m, ContractedCost = 1_250.75m, ListCost = 1_250.75m,
                SubAccountId = team.Account, SubAccountName = team.AccountName,
            };
        }

        yield return Beside(options, "Credit", "Migration credit") with { BilledCost = -2_000m, EffectiveCost = -2_000m, ContractedCost = -2_000m, ListCost = -2_000m };

        // Last month's bill charged a disk that was already gone: the correction names it and is no usage of this month.
        yield return Beside(options, "Usage", "Correction of storage that was billed after deletion") with
        {
            ChargeClass = "Correction",
            ChargeFrequency = "Usage-Based",
            ChargePeriodStart = options.Start.AddMonths(-1),
            ChargePeriodEnd = options.Start.AddMonths(-1).AddDays(1),
            BilledCost = -48.4m,
            EffectiveCost = -48.4m,
            ContractedCost = -48.4m,
            ListCost = -48.4m,
            PricingCategory = "Standard",
            PricingQuantity = -440m,
            PricingUnit = "GB-Months",
            UnitPrice = 0.11m,
            ConsumedQuantity = -440m,
            ResourceId = "arn:aws:ec2:eu-west-1:310987654301:volume/vol-0ffffffffffffffff",
            RegionId = "eu-west-1",
            ServiceCategory = "Storage",
            ServiceName = "Amazon Elastic Compute Cloud",
            SkuId = Sku("EBS:VolumeUsage.gp2"),
            SubAccountId = "310987654301",
            SubAccountName = "payments-checkout",
        };
    }

    private static FocusLine Beside(SampleOptions options, string category, string description) => new()
    {
        BillingPeriodStart = options.Start,
        BillingPeriodEnd = options.End,
        ChargePeriodStart = options.Start,
        ChargePeriodEnd = options.End,
        ChargeCategory = category,
        ChargeDescription = description,
        ChargeFrequency = "One-Time",
        ServiceCategory = "Other",
        ServiceName = Bundle,
    };

    private static string TypeOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Instance => "instance",
        ResourceKind.Disk => "volume",
        ResourceKind.Snapshot => "snapshot",
        ResourceKind.Address => "elastic-ip",
        ResourceKind.LoadBalancer => "loadbalancer",
        ResourceKind.Database => "db",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "the generated estate has no such kind"),
    };

    private static string Tags(EstateResource resource) => JsonSerializer.Serialize(EstateTags.Of(resource));

    // Letters and digits as AWS has them, the same for the same meter.
    private static string Sku(string usageType)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var letter in usageType)
            hash = unchecked((hash ^ letter) * 1_099_511_628_211UL);
        return hash.ToString("X16", CultureInfo.InvariantCulture);
    }
}
