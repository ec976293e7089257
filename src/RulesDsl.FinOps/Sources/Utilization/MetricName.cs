namespace RulesDsl.FinOps.Sources.Utilization;

/// <summary>What the metrics that the rules read are called.</summary>
internal static class MetricName
{
    /// <summary>CPU use in percent.</summary>
    public static bool IsCpu(string name) => name is "CPUUtilization" or "Percentage CPU";

    /// <summary>Traffic through a load balancer: requests where it reads them, else flows or connections.</summary>
    public static bool IsRequests(string name) => name is "RequestCount" or "ActiveFlowCount" or "NewFlowCount";
}
