using System.Security.Cryptography;
using System.Text;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A version for what a decision says.</summary>
internal static class Fingerprint
{
    /// <summary>Sixteen digits that change with the code of the rules but not with where they stand: line directives and comments do not count.</summary>
    public static string Of(string code)
    {
        var lines = code.Split('\n').Where(static line => !line.StartsWith("#", StringComparison.Ordinal));
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        return string.Concat(hash.Take(8).Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
