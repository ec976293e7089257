using System.Security.Cryptography;
using System.Text;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A version for what a decision says.</summary>
internal static class Fingerprint
{
    // This line of a helper method tells where in the file it comes from.
    private const string Fault = "throw new global::RulesDsl.Decisions.RuleEvaluationException(";

    /// <summary>Sixteen digits that change with the code of the rules but not with where they stand or how they are optimised: neither counts.</summary>
    public static string Of(IEnumerable<string> code)
    {
        var lines = code.SelectMany(static part => part.Split('\n'))
            .Where(static line => !line.StartsWith("#", StringComparison.Ordinal)
                && line.TrimStart() != RuleMethodsEmitter.Inline && !line.TrimStart().StartsWith(Fault, StringComparison.Ordinal));
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", lines)));
        return string.Concat(hash.Take(8).Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
