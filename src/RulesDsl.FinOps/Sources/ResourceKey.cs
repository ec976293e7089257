using System.Text.RegularExpressions;

namespace RulesDsl.FinOps.Sources;

/// <summary>
/// The one name under which a resource is known across sources. Bills, inventories and metrics spell it differently:
/// an ARN here, its short id there, an Azure id in changing case.
/// </summary>
public static partial class ResourceKey
{
    private const string GoogleApis = "googleapis.com/";

    /// <summary>
    /// The canonical key:
    /// <list type="bullet">
    /// <item><c>arn:aws:ec2:eu-west-1:123456789012:volume/vol-0abc1234</c> → <c>vol-0abc1234</c>: EC2's ids are unique without the rest;</item>
    /// <item><c>/Subscriptions/…/Disks/D1</c> → lower case: Azure compares without case;</item>
    /// <item><c>//compute.googleapis.com/projects/…</c> and <c>https://www.googleapis.com/compute/v1/projects/…</c> → <c>projects/…</c>;</item>
    /// <item>anything else as it is, without blanks around it.</item>
    /// </list>
    /// </summary>
    public static string Of(string id)
    {
        var trimmed = id.Trim();
        if (trimmed.StartsWith("arn:", StringComparison.Ordinal))
            return Ec2Arn().Match(trimmed) is { Success: true } arn ? arn.Groups["id"].Value : trimmed;
        if (trimmed.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)
            || trimmed.StartsWith("/providers/", StringComparison.OrdinalIgnoreCase))
            return LowerCase(trimmed);
        if (trimmed.Contains(GoogleApis, StringComparison.Ordinal) && trimmed.IndexOf("projects/", StringComparison.Ordinal) is >= 0 and var start)
            return trimmed[start..];
        return trimmed;
    }

    // Both spellings of the hex digits are wide: old ids have 8, new ones 17.
    [GeneratedRegex("^arn:[^:]+:ec2:[^:]*:[^:]*:[a-z-]+/(?<id>[a-z]+-[0-9a-f]{8,17})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ec2Arn();

    // Azure prints its ids in lower case as often as not, and that is what its own tools compare.
    private static string LowerCase(string id) => string.Create(id.Length, id, static (span, text) => text.AsSpan().ToLowerInvariant(span));
}
