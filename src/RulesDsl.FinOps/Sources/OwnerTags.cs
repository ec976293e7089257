namespace RulesDsl.FinOps.Sources;

/// <summary>Finds who owns a resource in its tags.</summary>
public static class OwnerTags
{
    // In order of trust: a tag that names the owner beats one that names the team.
    private static readonly string[] Names = ["owner", "team"];

    /// <summary>The value of the first of the tags <c>owner</c> and <c>team</c> (in any case) that is not blank; "" where there is none.</summary>
    public static string Find(IReadOnlyDictionary<string, string> tags)
    {
        foreach (var name in Names)
        {
            foreach (var (key, value) in tags)
            {
                if (key.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(value))
                    return value.Trim();
            }
        }

        return "";
    }
}
