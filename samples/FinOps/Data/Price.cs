namespace FinOps.Data;

/// <summary>What a day of a resource is billed as.</summary>
/// <param name="Service">FOCUS <c>ServiceName</c>.</param>
/// <param name="Category">FOCUS <c>ServiceCategory</c>.</param>
/// <param name="UsageType">The SKU's meter as AWS names it.</param>
/// <param name="Description">FOCUS <c>ChargeDescription</c>.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="QuantityPerDay">How many units a day.</param>
/// <param name="UnitPrice">List price of one unit, in USD.</param>
internal sealed record Price(string Service, string Category, string UsageType, string Description, string Unit, decimal QuantityPerDay, decimal UnitPrice)
{
    private const string Compute = "Amazon Elastic Compute Cloud";
    private const decimal DaysPerMonth = 30m;

    // On-demand prices per hour, about those of eu-west-1.
    private static readonly Dictionary<string, decimal> Hourly = new()
    {
        ["t3.medium"] = 0.0456m, ["m5.large"] = 0.107m, ["m5.xlarge"] = 0.214m, ["c5.2xlarge"] = 0.384m, ["r5.2xlarge"] = 0.564m,
        ["db.t3.medium"] = 0.078m, ["db.m5.large"] = 0.192m, ["db.r5.xlarge"] = 0.56m,
    };

    public static readonly string[] InstanceTypes = ["t3.medium", "m5.large", "m5.xlarge", "c5.2xlarge", "r5.2xlarge"];

    public static readonly string[] DatabaseTypes = ["db.t3.medium", "db.m5.large", "db.r5.xlarge"];

    public static Price Instance(string type) =>
        new(Compute, "Compute", $"BoxUsage:{type}", $"${Hourly[type]} per On Demand Linux {type} Instance Hour", "Hours", 24, Hourly[type]);

    public static Price Disk(string type, int sizeGb) => type == "gp2"
        ? new(Compute, "Storage", "EBS:VolumeUsage.gp2", "$0.11 per GB-month of General Purpose SSD (gp2) provisioned storage", "GB-Months", sizeGb / DaysPerMonth, 0.11m)
        : new(Compute, "Storage", "EBS:VolumeUsage.gp3", "$0.088 per GB-month of General Purpose (gp3) provisioned storage", "GB-Months", sizeGb / DaysPerMonth, 0.088m);

    public static Price Snapshot(int sizeGb) =>
        new(Compute, "Storage", "EBS:SnapshotUsage", "$0.05 per GB-Month of snapshot data stored", "GB-Months", sizeGb / DaysPerMonth, 0.05m);

    public static Price Address() =>
        new("Amazon Virtual Private Cloud", "Networking", "PublicIPv4:IdleAddress", "$0.005 per public IPv4 address per hour", "Hours", 24, 0.005m);

    public static Price LoadBalancer() =>
        new("Elastic Load Balancing", "Networking", "LoadBalancerUsage", "$0.0252 per LoadBalancer-hour (or partial hour)", "Hours", 24, 0.0252m);

    public static Price Database(string type) => new(
        "Amazon Relational Database Service", "Databases", $"InstanceUsage:{type}", $"${Hourly[type]} per RDS {type} instance hour running PostgreSQL", "Hours", 24, Hourly[type]);

    public static Price DatabaseStorage(int sizeGb) => new(
        "Amazon Relational Database Service", "Databases", "RDS:GP3-Storage", "$0.127 per GB-month of provisioned gp3 storage running PostgreSQL", "GB-Months", sizeGb / DaysPerMonth, 0.127m);

    /// <summary>Data that an instance sends out.</summary>
    public static Price Traffic(decimal gigabytes) =>
        new(Compute, "Networking", "DataTransfer-Out-Bytes", "$0.09 per GB - first 10 TB / month data transfer out", "GB", gigabytes, 0.09m);

    /// <summary>Capacity that a load balancer uses.</summary>
    public static Price Capacity(decimal units) =>
        new("Elastic Load Balancing", "Networking", "LCUUsage", "$0.008 per used Application load balancer capacity unit-hour (or partial hour)", "LCU-Hours", units, 0.008m);
}
