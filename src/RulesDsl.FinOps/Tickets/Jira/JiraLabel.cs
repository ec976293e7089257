using System.Security.Cryptography;
using System.Text;

namespace RulesDsl.FinOps.Tickets.Jira;

/// <summary>Makes a label that Jira takes out of any text: the same for the same text, and no other's.</summary>
internal static class JiraLabel
{
    private const int Limit = 255;
    private const int HashLength = 16;

    /// <summary>Blanks become hyphens; what is too long ends in a hash of the whole.</summary>
    public static string Of(string text)
    {
        var label = OneLine.Of(text, int.MaxValue).Replace(' ', '-');
        if (label.Length <= Limit)
            return label;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
        var kept = Limit - HashLength - 1;
        return $"{label[..(char.IsHighSurrogate(label[kept - 1]) ? kept - 1 : kept)]}-{hash}";
    }
}
