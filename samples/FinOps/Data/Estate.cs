using System.Globalization;
using RulesDsl.FinOps.Sources;

namespace FinOps.Data;

/// <summary>
/// The resources that a month has. Each is drawn from its own index alone, so that the same one is the same in every month:
/// later months lack some, and have others that the first did not.
/// </summary>
internal static class Estate
{
    // Twenty at a time, as they stand together: machines with their disks, what was saved of them, and what is around them.
    private const string Block = "IDSIDSIDBIDSIDLIDSDB";
    private const int GonePercentPerMonth = 4;
    private const int NewPercentPerMonth = 3;

    private static readonly string[] Regions = ["eu-west-1", "eu-central-1", "us-east-1"];
    private static readonly int[] DiskSizes = [30, 100, 250, 500];

    public static DateTimeOffset AsOf(SampleOptions options) => new(options.End, TimeOnly.MinValue, TimeSpan.Zero);

    public static IReadOnlyList<EstateResource> Create(SampleOptions options)
    {
        var count = options.Resources + (options.Resources * NewPercentPerMonth * options.Month / 100);
        var estate = new List<EstateResource>(count);
        for (var index = 0; index < count; index++)
        {
            if (IsThere(index, options) && Draw(index, options) is var drawn && !options.Removed.Contains(drawn.Id))
                estate.Add(drawn);
        }

        return estate;
    }

    private static bool IsThere(int index, SampleOptions options) =>
        index >= options.Resources || new Random(unchecked((options.Seed * 7919) + index)).Next(100) >= GonePercentPerMonth * options.Month;

    private static EstateResource Draw(int index, SampleOptions options)
    {
        var random = new Random(unchecked((options.Seed * 1_000_003) + index));
        var place = new Random(unchecked((options.Seed * 31) + (index / Block.Length)));
        var team = Team.All[place.Next(Team.All.Length)];
        var region = Regions[place.Next(Regions.Length)];
        var environment = place.Next(3) == 0 ? "staging" : "production";
        var service = team.Services[place.Next(team.Services.Length)];

        // New ones were made in the first half of their month; the others within four years before the first month.
        var created = index >= options.Resources
            ? AsOf(options with { Month = MonthOf(index, options) }).AddDays(-28).AddMinutes(random.Next(14 * 24 * 60))
            : AsOf(options with { Month = -1 }).AddMinutes(-random.Next(60, 4 * 365 * 24 * 60));

        var drawn = new EstateResource
        {
            Index = index,
            Kind = ResourceKind.Other,
            Id = "",
            BilledId = "",
            Team = team,
            Region = region,
            Name = "",
            Environment = environment,
            Tagged = random.Next(100) >= 2,
            SizeClass = "",
            Created = created,
            Price = Price.Address(),
        };
        string Name(string kind) => string.Create(CultureInfo.InvariantCulture, $"{service}-{kind}-{environment[..4]}-{index:00000}");
        return Block[index % Block.Length] switch
        {
            'I' => Instance(drawn with { Name = Name("api") }, random, options),
            'D' => Disk(drawn with { Name = Name("disk") }, random, options),
            'S' => Snapshot(drawn with { Name = Name("backup") }, random, options),
            'B' => Database(drawn with { Name = Name("db") }, random),
            _ when index / Block.Length % 2 == 0 => LoadBalancer(drawn with { Name = Name("lb") }, random),
            _ => Address(drawn with { Name = Name("ip") }, random),
        };
    }

    private static EstateResource Instance(EstateResource drawn, Random random, SampleOptions options)
    {
        var type = Price.InstanceTypes[random.Next(Price.InstanceTypes.Length)];
        var fate = random.Next(100);
        var (cpu, peak) = fate < 9 ? (0.4 + random.NextDouble(), 1.2) : (12 + (random.NextDouble() * 40), 35d);
        var id = InstanceId(drawn.Index);
        return drawn with
        {
            Kind = ResourceKind.Instance,
            Id = id,
            BilledId = id,
            SizeClass = type,
            Price = Price.Instance(type),
            State = fate < 5 ? "stopped" : "running",
            StateSince = fate < 5 ? AsOf(options with { Month = -1 }).AddDays(-random.Next(3, 200)) : null,
            Cpu = cpu,
            CpuPeak = peak,
            Committed = fate >= 70,
        };
    }

    private static EstateResource Disk(EstateResource drawn, Random random, SampleOptions options)
    {
        var size = DiskSizes[random.Next(DiskSizes.Length)];
        var type = random.Next(100) < 20 ? "gp2" : "gp3";
        var instance = InstanceBefore(drawn.Index);
        var attached = random.Next(100) >= 6 && IsThere(instance, options) && !options.Removed.Contains(InstanceId(instance));
        var id = Id("vol", drawn.Index);
        return drawn with
        {
            Kind = ResourceKind.Disk,
            Id = id,
            BilledId = $"arn:aws:ec2:{drawn.Region}:{drawn.Team.Account}:volume/{id}",
            SizeClass = type,
            SizeGb = size,
            Price = Price.Disk(type, size),
            State = attached ? "in-use" : "available",
            AttachedTo = attached ? InstanceId(instance) : null,
        };
    }

    private static EstateResource Snapshot(EstateResource drawn, Random random, SampleOptions options)
    {
        var size = DiskSizes[random.Next(DiskSizes.Length)];
        var id = Id("snap", drawn.Index);

        // Backups rotate; only what somebody made by hand grows old.
        var created = random.Next(100) < 12 || drawn.Index >= options.Resources ? drawn.Created : AsOf(options).AddDays(-random.Next(1, 40));
        return drawn with
        {
            Kind = ResourceKind.Snapshot,
            Id = id,
            BilledId = $"arn:aws:ec2:{drawn.Region}:{drawn.Team.Account}:snapshot/{id}",
            SizeGb = size,
            Price = Price.Snapshot(size),
            State = "completed",
            Created = created,
            AttachedTo = Id("vol", drawn.Index - 1),
        };
    }

    private static EstateResource Database(EstateResource drawn, Random random)
    {
        var type = Price.DatabaseTypes[random.Next(Price.DatabaseTypes.Length)];
        var oversized = random.Next(100) < 15;
        var arn = $"arn:aws:rds:{drawn.Region}:{drawn.Team.Account}:db:{drawn.Name}";
        return drawn with
        {
            Kind = ResourceKind.Database,
            Id = arn,
            BilledId = arn,
            SizeClass = type,
            SizeGb = 100,
            Price = Price.Database(type),
            State = "available",
            Cpu = oversized ? 4 + (random.NextDouble() * 6) : 25 + (random.NextDouble() * 25),
            CpuPeak = oversized ? 8 : 40,
        };
    }

    private static EstateResource LoadBalancer(EstateResource drawn, Random random)
    {
        var arn = string.Create(
            CultureInfo.InvariantCulture, $"arn:aws:elasticloadbalancing:{drawn.Region}:{drawn.Team.Account}:loadbalancer/app/{drawn.Name}/{drawn.Index:x16}");
        return drawn with
        {
            Kind = ResourceKind.LoadBalancer,
            Id = arn,
            BilledId = arn,
            SizeClass = "application",
            Price = Price.LoadBalancer(),
            State = "active",
            RequestsPerDay = random.Next(100) < 15 ? 0 : 5_000 + (random.NextDouble() * 500_000),
        };
    }

    private static EstateResource Address(EstateResource drawn, Random random)
    {
        var id = Id("eipalloc", drawn.Index);
        var attached = random.Next(100) >= 30;
        return drawn with
        {
            Kind = ResourceKind.Address,
            Id = id,
            BilledId = $"arn:aws:ec2:{drawn.Region}:{drawn.Team.Account}:elastic-ip/{id}",
            Price = Price.Address(),
            AttachedTo = attached ? InstanceId(InstanceBefore(drawn.Index)) : null,
        };
    }

    // The first month in which the index is within the estate.
    private static int MonthOf(int index, SampleOptions options)
    {
        var month = 1;
        while (index >= options.Resources + (options.Resources * NewPercentPerMonth * month / 100))
            month++;
        return month;
    }

    private static int InstanceBefore(int index)
    {
        while (Block[index % Block.Length] != 'I')
            index--;
        return index;
    }

    private static string InstanceId(int index) => Id("i", index);

    // Seventeen hex digits that look drawn and are unique: multiplying by an odd number loses nothing.
    private static string Id(string prefix, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{prefix}-0{unchecked((ulong)(index + 1) * 0x9E3779B97F4A7C15):x16}");
}
