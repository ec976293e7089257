using System.Security.Cryptography;
using System.Text;
using RulesDsl.FinOps.Sources;

namespace RulesDsl.FinOps.Recommendations;

/// <summary>
/// The identity of a recommendation across runs: what to do, to which resource, in which variant. Savings, tags and the rule
/// that said it are evidence and may change from run to run, so they are no part of it.
/// </summary>
public static class Fingerprint
{
    private const int Bytes = 16;

    /// <summary>32 hexadecimal digits: short enough for a label, long enough never to meet by chance.</summary>
    public static string Of(Recommendation recommendation)
    {
        // A zero character is in none of the three, so that no two triples read alike.
        var identity = $"{recommendation.Kind}\0{ResourceKey.Of(recommendation.Resource)}\0{recommendation.Variant}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, Bytes));
    }
}
