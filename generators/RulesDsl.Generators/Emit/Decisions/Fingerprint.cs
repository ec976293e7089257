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
        var counted = new StringBuilder();
        foreach (var part in code)
        {
            for (var start = 0; start <= part.Length;)
            {
                var end = part.IndexOf('\n', start) is var found and >= 0 ? found : part.Length;
                if (Counts(part, start, end))
                    counted.Append(part, start, end - start).Append('\n');
                start = end + 1;
            }
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(counted.ToString(0, Math.Max(counted.Length - 1, 0))));
        return string.Concat(hash.Take(8).Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static bool Counts(string text, int start, int end)
    {
        if (start < end && text[start] == '#')
            return false;

        while (start < end && text[start] == ' ')
            start++;
        return !Is(RuleMethodsEmitter.Inline) && !(Fault.Length <= end - start && string.CompareOrdinal(text, start, Fault, 0, Fault.Length) == 0);

        bool Is(string line) => line.Length == end - start && string.CompareOrdinal(text, start, line, 0, line.Length) == 0;
    }
}
