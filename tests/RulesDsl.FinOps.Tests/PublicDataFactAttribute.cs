namespace RulesDsl.FinOps.Tests;

/// <summary>A test over public data. It is skipped, and says so, where the data is not there; on a build server that is a failure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PublicDataFactAttribute : FactAttribute
{
    /// <summary>Looks for the data.</summary>
    public PublicDataFactAttribute()
    {
        if (PublicData.Root is null && Environment.GetEnvironmentVariable("CI") != "true")
            Skip = "The public data is not here: set RULESDSL_DATA to the folder that holds finops/.";
    }
}
