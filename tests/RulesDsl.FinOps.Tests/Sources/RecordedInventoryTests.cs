using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Inventories;
using RulesDsl.FinOps.Sources.Utilization;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>Answers that AWS really gave, as a recorder kept them over ten years, and metrics that it really measured.</summary>
public sealed class RecordedInventoryTests
{
    [PublicDataFact]
    public void Every_recorded_answer_is_read_or_counted_as_unknown()
    {
        var directory = PublicData.Path("finops", "inventory-c7n-placebo");

        var inventory = InventoryReader.Read(directory);

        Assert.Empty(inventory.Failures);
        Assert.Equal(Directory.GetFiles(directory, "*.json", SearchOption.AllDirectories).Length, inventory.FilesRead + inventory.FilesUnknown.Count);
        Assert.All(Enum.GetValues<ResourceKind>().Except([ResourceKind.Other]), kind => Assert.Contains(inventory.Resources, resource => resource.Kind == kind));
    }

    [PublicDataFact]
    public void The_recorded_unattached_volumes_are_found()
    {
        var inventory = InventoryReader.Read(PublicData.Path("finops", "inventory-c7n-placebo", "test_ebs_fault_tolerant"));

        Assert.Equal(
            [("vol-c5eaa459", "c7n-ebs-test-snapshot", false, "us-east-1"), ("vol-abdb8d37", "c7n-ebs-test-no-snapshot", false, "us-east-1")],
            inventory.Resources.Select(disk => (disk.Id, disk.Name, disk.Attached!.Value, disk.Region)));
        Assert.Equal(new DateTimeOffset(2016, 11, 15, 15, 11, 12, TimeSpan.Zero), inventory.Resources[0].Created);
    }

    [PublicDataFact]
    public void The_recorded_unassociated_address_is_found()
    {
        var inventory = InventoryReader.Read(PublicData.Path("finops", "inventory-c7n-placebo", "test_eip_used_by"));

        Assert.Equal("eipalloc-0c2e1da5c1bb166f5", Assert.Single(inventory.Resources, address => address.Attached is false).Id);
    }

    [PublicDataFact]
    public void Two_weeks_of_a_real_instance_come_to_what_they_are()
    {
        // By a script over the same file: mean of the column, its highest, and the 3831st smallest of 4032.
        var cpu = SeriesReader.Read(PublicData.Path("finops", "utilization-nab-aws-cloudwatch", "ec2_cpu_utilization_24ae8d.csv")).Summarize();

        Assert.Equal(4032, cpu.Points);
        Assert.Equal(0.126303075397, cpu.Average, 9);
        Assert.Equal(2.344, cpu.Max);
        Assert.Equal(0.136, cpu.P95);
        Assert.Equal(14, cpu.Window.TotalDays);
    }
}
