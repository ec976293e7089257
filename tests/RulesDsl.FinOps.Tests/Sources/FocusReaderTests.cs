using System.IO.Compression;
using System.Text;
using RulesDsl.FinOps.Sources;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>What a cost file means.</summary>
public sealed class FocusReaderTests
{
    [Fact]
    public void A_disk_that_costs_all_month_has_its_cost_as_monthly_rate()
    {
        var costs = FocusText.Read(FocusText.File(FocusText.Row(("EffectiveCost", "12.50"))));

        var disk = Assert.Single(costs.Resources);
        Assert.Equal(("vol-0a1b2c3d4e5f60718", ResourceKind.Disk, 12.50m, 12.50m, "USD"), (disk.Resource, disk.Kind, disk.Cost, disk.MonthlyCost, disk.Currency));
        Assert.Equal(1, costs.Rows);
    }

    [Fact]
    public void The_rate_is_measured_from_the_first_charge_to_the_end_of_the_file()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("ResourceId", "old"), ("ChargePeriodStart", "2024-09-01T00:00:00Z"), ("ChargePeriodEnd", "2024-09-02T00:00:00Z"), ("EffectiveCost", "3")),
            FocusText.Row(("ResourceId", "new"), ("ChargePeriodStart", "2024-09-21T00:00:00Z"), ("ChargePeriodEnd", "2024-10-01T00:00:00Z"), ("EffectiveCost", "3"))));

        Assert.Equal([("old", 3m), ("new", 9m)], costs.Resources.Select(cost => (cost.Resource, cost.MonthlyCost)));
    }

    [Fact]
    public void A_resource_of_one_hour_is_not_projected_beyond_a_day()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("ChargePeriodStart", "2024-09-30T23:00:00Z"), ("ChargePeriodEnd", "2024-10-01T00:00:00Z"), ("EffectiveCost", "2"))));

        Assert.Equal(60m, Assert.Single(costs.Resources).MonthlyCost);
    }

    [Fact]
    public void Only_usage_of_a_named_resource_can_be_saved_and_the_parts_add_up()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("EffectiveCost", "100")),
            FocusText.Row(("EffectiveCost", "-7"), ("ChargeClass", "Correction")),
            FocusText.Row(("EffectiveCost", "5"), ("ResourceId", "NULL")),
            FocusText.Row(("EffectiveCost", "20"), ("ChargeCategory", "Tax")),
            FocusText.Row(("EffectiveCost", "-30"), ("ChargeCategory", "Credit")),
            FocusText.Row(("EffectiveCost", "40"), ("ChargeCategory", "Purchase")),
            FocusText.Row(("EffectiveCost", "1"), ("ChargeCategory", "Adjustment"))));

        Assert.Equal(100m, Assert.Single(costs.Resources).Cost);
        var total = Assert.Single(costs.Totals);
        Assert.Equal((100m, 5m, -7m, 40m, 20m, -30m, 1m), (total.Usage, total.Unattributed, total.Corrections, total.Purchases, total.Taxes, total.Credits, total.Adjustments));
        Assert.Equal(129m, total.Total);
    }

    [Fact]
    public void An_unused_commitment_costs_without_a_resource()
    {
        var header = $"{FocusText.Header},CommitmentDiscountStatus";
        var costs = FocusText.Read($"{header}\n{FocusText.Row(("EffectiveCost", "8"))},Unused\n{FocusText.Row()},Used\n");

        Assert.Equal((1m, 8m), (Assert.Single(costs.Resources).Cost, Assert.Single(costs.Totals).UnusedCommitments));
    }

    [Theory]
    [InlineData("2024-09-01 00:00:00", "2024-09-02 00:00:00")]
    [InlineData("2024-09-01T00:00:00Z", "2024-09-02T00:00:00Z")]
    [InlineData("2024-09-01T02:00:00+02:00", "2024-09-02T02:00:00+02:00")]
    [InlineData("2024-09-01T00:00Z", "2024-09-02T00:00:00.000Z")]
    [InlineData("2024-09-01", "2024-09-02")]
    public void A_date_is_read_with_and_without_a_zone_and_is_utc_without(string start, string end)
    {
        var costs = FocusText.Read(FocusText.File(FocusText.Row(("ChargePeriodStart", start), ("ChargePeriodEnd", end))));

        Assert.Equal(new DateTimeOffset(2024, 9, 1, 0, 0, 0, TimeSpan.Zero), costs.From);
        Assert.Equal(new DateTimeOffset(2024, 9, 2, 0, 0, 0, TimeSpan.Zero), costs.To);
    }

    [Theory]
    [InlineData("0.00000080000", "0.0000008")]
    [InlineData("1.5E-05", "0.000015")]
    [InlineData("-2e3", "-2000")]
    public void An_amount_may_have_an_exponent(string cell, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(FocusText.Read(FocusText.File(FocusText.Row(("EffectiveCost", cell)))).Resources).Cost);

    [Fact]
    public void Columns_stand_in_any_order_and_unknown_ones_do_not_disturb()
    {
        const string Text = """
            x_Anything,EffectiveCost,ServiceName,Id,ResourceId,ProviderName,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,BillingPeriodStart,BillingCurrency
            "a, b",2.5,S,7,r1,P,2024-09-01,2024-10-01,Usage,2024-09-01,EUR

            """;

        var cost = Assert.Single(FocusText.Read(Text).Resources);

        Assert.Equal(("r1", 2.5m, "EUR", "P", "S"), (cost.Resource, cost.Cost, cost.Currency, cost.Provider, cost.Service));
    }

    [Fact]
    public void A_resource_that_is_spelled_in_several_ways_is_one()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("ResourceId", "vol-0a1b2c3d4e5f60718")),
            FocusText.Row(("ResourceId", "arn:aws:ec2:eu-west-1:123456789012:volume/vol-0a1b2c3d4e5f60718")),
            FocusText.Row(("ResourceId", "/subscriptions/1/resourceGroups/RG/providers/Microsoft.Compute/disks/D1")),
            FocusText.Row(("ResourceId", "/SUBSCRIPTIONS/1/resourcegroups/rg/providers/microsoft.compute/disks/d1"))));

        Assert.Equal([2m, 2m], costs.Resources.Select(cost => cost.Cost));
    }

    [Fact]
    public void The_tags_of_the_latest_tagged_row_count()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("ChargePeriodStart", "2024-09-03"), ("Tags", """ "{""owner"": ""new"", ""flag"": true, ""empty"": null}" """.Trim())),
            FocusText.Row(("ChargePeriodStart", "2024-09-02"), ("Tags", """ "{""owner"": ""old""}" """.Trim())),
            FocusText.Row(("ChargePeriodStart", "2024-09-04"), ("Tags", "NULL"))));

        var tags = Assert.Single(costs.Resources).Tags;
        Assert.Equal("new", tags["owner"]);
        Assert.Equal(3, tags.Count);
    }

    [Fact]
    public void Two_currencies_are_never_added()
    {
        var costs = FocusText.Read(FocusText.File(
            FocusText.Row(("ResourceId", "a"), ("EffectiveCost", "2")), FocusText.Row(("ResourceId", "b"), ("BillingCurrency", "EUR"), ("EffectiveCost", "3"))));

        Assert.Equal([("EUR", 3m), ("USD", 2m)], costs.Totals.Select(total => (total.Currency, total.Usage)));
    }

    [Fact]
    public void Billing_periods_are_told_apart()
    {
        var costs = FocusText.Read(FocusText.File(FocusText.Row(("BillingPeriodStart", "2024-10-01")), FocusText.Row(), FocusText.Row()));

        Assert.Equal([9, 10], costs.BillingPeriods.Select(period => period.Month));
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_not_disturb()
    {
        byte[] text = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(FocusText.File(FocusText.Row()).ReplaceLineEndings("\r\n"))];

        Assert.Equal(1m, Assert.Single(FocusText.Read(text).Resources).Cost);
    }

    [Fact]
    public void A_file_of_several_gzip_members_is_read_to_its_end()
    {
        byte[] file = [.. Gzip(FocusText.File(FocusText.Row())), .. Gzip(FocusText.Row(("EffectiveCost", "2")))];

        Assert.Equal(3m, Assert.Single(FocusText.Read(file).Resources).Cost);
    }

    [Fact]
    public void A_header_alone_is_a_file_without_costs()
    {
        var costs = FocusText.Read($"{FocusText.Header}\n");

        Assert.Equal((0, 0, null), (costs.Rows, costs.Resources.Count, costs.From));
    }

    internal static byte[] Gzip(string text)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return compressed.ToArray();
    }
}
