using System.Security.Cryptography;
using System.Text;

namespace RulesDsl.Generators.Emit.Decisions;

/// <summary>A version for what a decision says.</summary>
internal static class Fingerprint
{
    // This line of a helper method tells where in the file it comes from.
    private const string Fault = "throw new global::RulesDsl.Decisions.RuleEvaluationException(";

    // Many rules make a long text: it is never there as a whole.
    private const int Piece = 4096;

    /// <summary>Sixteen digits that change with the code of the rules but not with where they stand or how they are optimised: neither counts.</summary>
    public static string Of(IEnumerable<string> code)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = new StringBuilder();
        var isFirst = true;
        foreach (var part in code)
        {
            for (var start = 0; start <= part.Length;)
            {
                var end = part.IndexOf('\n', start) is var found and >= 0 ? found : part.Length;
                if (Counts(part, start, end))
                {
                    counted.Append(isFirst ? "" : "\n").Append(part, start, end - start);
                    isFirst = false;
                }

                if (counted.Length > Piece)
                    Flush();
                start = end + 1;
            }
        }

        Flush();
        var hash = sha.GetHashAndReset();
        return string.Concat(hash.Take(8).Select(static value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));

        void Flush()
        {
            sha.AppendData(Encoding.UTF8.GetBytes(counted.ToString()));
            counted.Clear();
        }
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
