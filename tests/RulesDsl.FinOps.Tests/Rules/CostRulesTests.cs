using RulesDsl.FinOps.Rules;
using RulesDsl.FinOps.Sources;

namespace RulesDsl.FinOps.Tests.Rules;

/// <summary>Each cost rule on the case that it is for, and just beside it.</summary>
public sealed class CostRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Resource Disk = new()
    {
        Id = "vol-1", Kind = ResourceKind.Disk, State = "available", Attached = false, SizeClass = "gp3", SizeGb = 250, Created = Now.AddDays(-7), MonthlyCost = 20,
    };

    private static readonly Resource Instance = new()
    {
        Id = "i-1", Kind = ResourceKind.Instance, State = "running", SizeClass = "m5.large", MonthlyCost = 200, MetricDays = 7, CpuAverage = 1, CpuP95 = 2.9, CpuMax = 9.9,
    };

    [Fact]
    public void An_unattached_disk_is_worth_what_it_costs()
    {
        var finding = Assert.Single(Findings(Disk));

        Assert.Equal(("delete", "", 20m, Severity.High), (finding.Kind, finding.Variant, finding.Saving, finding.Severity));
        Assert.Equal("nothing uses this disk of 250 GB gp3, made 2026-09-24", finding.Evidence);
        Assert.Equal(Severity.Medium, Assert.Single(Findings(Disk with { MonthlyCost = 19.99m })).Severity);
    }

    [Fact]
    public void A_disk_that_is_new_used_free_or_of_unknown_use_is_left_alone() =>
        AssertSilent(
            Disk with { Created = Now.AddDays(-7).AddTicks(1) }, Disk with { Created = null }, Disk with { Attached = true },
            Disk with { Attached = null }, Disk with { MonthlyCost = 0 }, Disk with { Kind = ResourceKind.Snapshot });

    [Fact]
    public void A_gp2_disk_in_use_is_a_fifth_cheaper_as_gp3()
    {
        var finding = Assert.Single(Findings(Disk with { SizeClass = "gp2", Attached = true }));

        Assert.Equal(("migrate", "gp3", 4m, Severity.Low), (finding.Kind, finding.Variant, finding.Saving, finding.Severity));
    }

    [Fact]
    public void A_gp2_disk_that_nothing_uses_is_deleted_not_migrated() =>
        Assert.Equal("delete", Assert.Single(Findings(Disk with { SizeClass = "gp2" })).Kind);

    [Fact]
    public void An_address_that_nothing_answers_at_is_released()
    {
        var address = new Resource { Id = "eipalloc-1", Kind = ResourceKind.Address, Attached = false, MonthlyCost = 3.6m };

        Assert.Equal(("release", 3.6m), (Assert.Single(Findings(address)).Kind, Assert.Single(Findings(address)).Saving));
        AssertSilent(address with { Attached = true }, address with { Attached = null }, address with { MonthlyCost = 0 });
    }

    [Fact]
    public void A_load_balancer_without_requests_goes()
    {
        var balancer = new Resource { Id = "lb", Kind = ResourceKind.LoadBalancer, MonthlyCost = 16.2m, RequestsPerDay = 0.99, Created = Now.AddDays(-7) };

        Assert.Equal("0.99 requests a day, and it is there since 2026-09-24", Assert.Single(Findings(balancer)).Evidence);
        AssertSilent(balancer with { RequestsPerDay = 1 }, balancer with { RequestsPerDay = null }, balancer with { Created = Now.AddDays(-6) }, balancer with { MonthlyCost = 0 });
    }

    [Fact]
    public void An_instance_that_idles_almost_always_and_never_works_is_stopped()
    {
        var finding = Assert.Single(Findings(Instance));

        Assert.Equal(("stop", 200m, Severity.High), (finding.Kind, finding.Saving, finding.Severity));
        Assert.Equal("CPU below 2.9 % for 95 % of 7 days, 9.9 % at most", finding.Evidence);
        AssertSilent(Instance with { CpuMax = 50 }, Instance with { CpuP95 = null }, Instance with { State = "stopped" }, Instance with { MetricDays = 6 });
    }

    [Theory]
    [InlineData(2.99, 9, "stop")]
    [InlineData(3.0, 9, "resize")]
    [InlineData(29.9, 49.9, "resize")]
    [InlineData(30.0, 49.9, null)]
    [InlineData(29.9, 50.0, null)]
    [InlineData(2.0, 20.0, null)]
    public void The_percentile_decides_between_stopping_shrinking_and_leaving(double p95, double max, string? kind) =>
        Assert.Equal(kind, Findings(Instance with { CpuP95 = p95, CpuMax = max }).SingleOrDefault()?.Kind);

    [Fact]
    public void A_database_is_sized_by_the_same_rule()
    {
        var finding = Assert.Single(Findings(Instance with { Kind = ResourceKind.Database, State = "available", CpuP95 = 12, CpuMax = 18 }));

        Assert.Equal(("resize", 100m, Severity.High), (finding.Kind, finding.Saving, finding.Severity));
    }

    [Fact]
    public void An_instance_stopped_for_a_month_is_worth_its_disks()
    {
        var stopped = Instance with { State = "stopped", StateSince = Now.AddDays(-30), DisksMonthlyCost = 12, MonthlyCost = 0 };

        Assert.Equal(("delete", 12m), (Assert.Single(Findings(stopped)).Kind, Assert.Single(Findings(stopped)).Saving));
        AssertSilent(stopped with { StateSince = Now.AddDays(-29) }, stopped with { StateSince = null }, stopped with { DisksMonthlyCost = 0 });
    }

    [Fact]
    public void A_snapshot_is_old_after_half_a_year()
    {
        var snapshot = new Resource { Id = "snap-1", Kind = ResourceKind.Snapshot, Created = Now.AddDays(-180), MonthlyCost = 5 };

        Assert.Equal("delete", Assert.Single(Findings(snapshot)).Kind);
        AssertSilent(snapshot with { Created = Now.AddDays(-179) });
    }

    [Fact]
    public void There_are_eight_and_each_says_where_it_stands()
    {
        Assert.Equal(8, CostRules.Info.Rules.Count);
        Assert.All(CostRules.Info.Rules, rule => Assert.EndsWith("costs.rules", rule.File, StringComparison.Ordinal));
        Assert.Equal(CostRules.Info.Rules.OrderBy(rule => rule.Line), CostRules.Info.Rules);
    }

    private static List<Finding> Findings(Resource resource)
    {
        var findings = new List<Finding>();
        foreach (var match in CostRules.EvaluateAll(resource, Now))
            findings.Add(match.Output);
        return findings;
    }

    private static void AssertSilent(params Resource[] resources) => Assert.All(resources, resource => Assert.Empty(Findings(resource)));
}
