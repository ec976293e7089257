namespace FinOps.Data;

/// <summary>The tags that a resource bears.</summary>
internal static class EstateTags
{
    public static SortedDictionary<string, string> Of(EstateResource resource)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Name"] = resource.Name,
            ["environment"] = resource.Environment,
        };
        if (resource.Tagged)
        {
            tags["owner"] = resource.Team.Name;
            tags["cost-center"] = resource.Team.CostCenter;
        }

        return tags;
    }
}
