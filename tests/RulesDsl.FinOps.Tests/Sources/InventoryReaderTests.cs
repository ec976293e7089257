using RulesDsl.FinOps.Sources;
using RulesDsl.FinOps.Sources.Inventories;

namespace RulesDsl.FinOps.Tests.Sources;

/// <summary>What the clouds' answers mean, in the form in which the command line prints them.</summary>
public sealed class InventoryReaderTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("rulesdsl-inventory-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_volume_without_attachments_is_an_unattached_disk()
    {
        Write("123456789012/eu-west-1/volumes.json", """
            { "Volumes": [ { "VolumeId": "vol-0a1b2c3d4e5f60718", "VolumeType": "gp2", "Size": 100, "State": "available", "Attachments": [],
              "AvailabilityZone": "eu-west-1b", "CreateTime": "2024-01-02T03:04:05.000Z", "Tags": [ { "Key": "Name", "Value": "scratch" }, { "Key": "Owner", "Value": "data" } ] } ] }
            """);

        var disk = Assert.Single(Read().Resources);

        Assert.Equal(
            ("vol-0a1b2c3d4e5f60718", ResourceKind.Disk, "scratch", "123456789012", "eu-west-1", "available", "gp2", 100m, false, "data"),
            (disk.Id, disk.Kind, disk.Name, disk.Account, disk.Region, disk.State, disk.SizeClass, disk.SizeGb, disk.Attached, disk.Owner));
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), disk.Created);
    }

    [Fact]
    public void A_stopped_instance_tells_since_when()
    {
        Write("instances.json", """
            { "Reservations": [ { "OwnerId": "123456789012", "Instances": [ { "InstanceId": "i-0a1b2c3d4e5f60718", "InstanceType": "m5.large",
              "State": { "Name": "stopped" }, "StateTransitionReason": "User initiated (2024-02-08 17:03:16 GMT)", "Placement": { "AvailabilityZone": "us-east-1a" },
              "LaunchTime": "2024-02-01T00:00:00+00:00", "BlockDeviceMappings": [ { "Ebs": { "AttachTime": "2022-05-01T00:00:00+00:00" } } ] } ] } ] }
            """);

        var instance = Assert.Single(Read().Resources);

        Assert.Equal(("stopped", "m5.large", "us-east-1", "123456789012"), (instance.State, instance.SizeClass, instance.Region, instance.Account));
        Assert.Equal(new DateTimeOffset(2024, 2, 8, 17, 3, 16, TimeSpan.Zero), instance.StateSince);
        Assert.Equal(new DateTimeOffset(2022, 5, 1, 0, 0, 0, TimeSpan.Zero), instance.Created);
    }

    [Fact]
    public void An_address_without_association_is_unattached()
    {
        Write("addresses.json", """
            { "Addresses": [ { "AllocationId": "eipalloc-0a1b2c3d4e5f60718", "PublicIp": "198.51.100.7", "NetworkBorderGroup": "eu-west-1" },
                             { "AllocationId": "eipalloc-0a1b2c3d4e5f60719", "PublicIp": "198.51.100.8", "AssociationId": "eipassoc-1", "InstanceId": "i-0a1b2c3d4e5f60718" } ] }
            """);

        Assert.Equal([("198.51.100.7", false), ("198.51.100.8", true)], Read().Resources.Select(address => (address.Name, address.Attached!.Value)));
    }

    [Fact]
    public void Load_balancers_of_both_generations_have_the_arn_that_the_bill_has()
    {
        Write("111122223333/eu-west-1/a.json", """
            { "LoadBalancers": [ { "LoadBalancerArn": "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188",
              "LoadBalancerName": "web", "Type": "application", "State": { "Code": "active" }, "CreatedTime": "2024-01-01T00:00:00Z" } ] }
            """);
        Write("111122223333/eu-west-1/b.json", """{ "LoadBalancerDescriptions": [ { "LoadBalancerName": "old", "AvailabilityZones": ["eu-west-1a"], "Instances": [] } ] }""");
        Write("111122223333/eu-west-1/c.json", """
            { "TagDescriptions": [ { "ResourceArn": "arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/50dc6c495c0c9188", "Tags": [ { "Key": "team", "Value": "payments" } ] } ] }
            """);

        var balancers = Read().Resources;

        Assert.Equal(["application", "classic"], balancers.Select(balancer => balancer.SizeClass));
        Assert.Equal("payments", balancers[0].Owner);
        Assert.Equal("arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/old", balancers[1].Id);
    }

    [Fact]
    public void Metrics_find_their_resource_by_label_or_by_file_name()
    {
        Write("metrics.json", """
            { "MetricDataResults": [ { "Id": "m0", "Label": "i-0a1b2c3d4e5f60718 CPUUtilization", "StatusCode": "Complete",
              "Timestamps": ["2024-09-01T00:00:00Z", "2024-09-01T01:00:00Z", "2024-09-01T02:00:00Z"], "Values": [1.0, 2.0, 90.0] } ] }
            """);
        Write("monitoring.GetMetricStatistics.i-0a1b2c3d4e5f60719.json", """
            { "Label": "CPUUtilization", "Datapoints": [ { "Timestamp": "2024-09-01T00:00:00Z", "Average": 3.5, "Maximum": 40.0, "Unit": "Percent" } ] }
            """);
        Write("monitoring.GetMetricStatistics_1.json", """{ "Label": "CPUUtilization", "Datapoints": [] }""");

        var inventory = Read();

        Assert.Equal((31d, 90d, 90d), (inventory.Utilization["i-0a1b2c3d4e5f60718"].Cpu!.Average, inventory.Utilization["i-0a1b2c3d4e5f60718"].Cpu!.Max, inventory.Utilization["i-0a1b2c3d4e5f60718"].Cpu!.P95));
        Assert.Equal((3.5, 40d), (inventory.Utilization["i-0a1b2c3d4e5f60719"].Cpu!.Average, inventory.Utilization["i-0a1b2c3d4e5f60719"].Cpu!.Max));
        Assert.Equal(1, inventory.EntriesSkipped);
    }

    [Fact]
    public void A_broken_file_fails_alone_at_its_line_and_byte()
    {
        Write("a.json", """{ "Volumes": [ { "VolumeId": "vol-0a1b2c3d4e5f60718" } ] }""");
        Write("b.json", "{ \"Volumes\": [\n  { \"VolumeId\": \"vol-0a1b2c3d4e5f60719\" },\n  { \"Vol");

        var inventory = Read();

        Assert.Equal("vol-0a1b2c3d4e5f60718", Assert.Single(inventory.Resources).Id);
        var failure = Assert.Single(inventory.Failures);
        Assert.Equal($"{Path.Combine(_directory, "b.json")}: line 3, byte 9 of it: this is no JSON; the file may be cut off", failure.Message);
    }

    [Fact]
    public void What_is_unknown_is_passed_over_and_counted()
    {
        Write("a/users.json", """{ "Users": [] }""");
        Write("a/list.json", "[1, 2]");
        Write("b.json", """{ "Volumes": [ { "State": "available" }, 7, { "VolumeId": "vol-0a1b2c3d4e5f60718", "Size": "big", "NewThing": {} } ] }""");

        var inventory = Read();

        Assert.Equal([Path.Combine("a", "list.json"), Path.Combine("a", "users.json")], inventory.FilesUnknown);
        Assert.Equal((1, 2, 1), (inventory.FilesRead, inventory.EntriesSkipped, inventory.Resources.Count));
        Assert.Null(inventory.Resources[0].SizeGb);
        Assert.Empty(inventory.Failures);
    }

    [Fact]
    public void A_file_over_the_limit_fails_alone()
    {
        Write("a.json", """{ "Volumes": [ { "VolumeId": "vol-0a1b2c3d4e5f60718" } ] }""");

        var inventory = InventoryReader.Read(_directory, new InventoryLimits { FileSize = 10 });

        Assert.Contains("at most 10 are read", Assert.Single(inventory.Failures).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_device_without_end_fails_alone()
    {
        if (!File.Exists("/dev/zero"))
            return;
        Write("volumes.json", """{ "Volumes": [] }""");
        File.CreateSymbolicLink(Path.Combine(_directory, "zero.json"), "/dev/zero");

        var failure = Assert.Single(Read().Failures);

        Assert.Equal($"{Path.Combine(_directory, "zero.json")}: this is a pipe or a device and no file", failure.Message);
    }

    [Fact]
    public void A_directory_that_is_not_there_is_named()
    {
        var error = Assert.Throws<SourceException>(() => InventoryReader.Read("/nowhere"));

        Assert.StartsWith("/nowhere: the directory cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_without_an_answer_is_no_empty_estate()
    {
        Assert.StartsWith($"{_directory}: there is no JSON file below it; ", Assert.Throws<SourceException>(Read).Message, StringComparison.Ordinal);

        Write("buckets.json", """{ "Buckets": [] }""");

        Assert.StartsWith($"{_directory}: none of its 1 JSON files is an answer that is known", Assert.Throws<SourceException>(Read).Message, StringComparison.Ordinal);
    }

    private Inventory Read() => InventoryReader.Read(_directory);

    private void Write(string name, string json)
    {
        var path = Path.Combine(_directory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }
}
