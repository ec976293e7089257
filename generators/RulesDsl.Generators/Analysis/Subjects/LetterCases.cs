using System.Text;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>
/// What a test that ignores case finds may be written in many mixes of upper and lower case; these are the ones that the tests that do not
/// ignore it tell apart. It is written letter by letter, and of two beginnings about which no test could ever say something different,
/// whatever comes behind them, one is kept.
/// </summary>
internal sealed class LetterCases
{
    private readonly IReadOnlyList<string> _starts;
    private readonly IReadOnlyList<string> _ends;
    private readonly IReadOnlyList<string> _parts;
    private readonly IReadOnlyList<string> _wholes;

    /// <param name="tests">The tests that matter where the text will stand.</param>
    public LetterCases(IEnumerable<SubjectTest> tests)
    {
        var all = tests.ToList();
        _starts = Parts(TextOperator.StartsWith);
        _ends = Parts(TextOperator.EndsWith);
        _parts = Parts(TextOperator.Contains);
        _wholes = [.. all.Where(static test => test is OrderTest or EqualityTest { IgnoresCase: false }).SelectMany(static test => test.Points).OfType<string>().Distinct()];

        List<string> Parts(TextOperator op) => [.. all.OfType<TextTest>().Where(test => test.Operator == op && !test.IgnoresCase).Select(static test => test.Part).Distinct()];
    }

    /// <summary>A text in all the mixes that tests tell apart, first as it is written.</summary>
    public IReadOnlyList<string> Of(string text)
    {
        var parts = _parts.Where(part => text.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0).ToList();
        IReadOnlyList<string> written = [""];
        for (var length = 1; length <= text.Length; length++)
        {
            var known = new HashSet<string>();
            var (letter, other) = (text[length - 1], Swap(text[length - 1]));
            var longer = written.Select(start => start + letter);
            if (letter != other)
                longer = longer.Concat(written.Select(start => start + other));
            written = [.. longer.Where(start => known.Add(Standing(start, text.Length, parts)))];
        }

        return written;
    }

    /// <summary>A letter in the other case.</summary>
    public static char Swap(char letter) => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);

    // All that tests know of a text from its beginning.
    private string Standing(string start, int length, List<string> parts)
    {
        var known = new StringBuilder();
        foreach (var part in _starts)
            known.Append(start.StartsWith(part, StringComparison.Ordinal) ? '+' : part.StartsWith(start, StringComparison.Ordinal) ? '?' : '-');
        foreach (var part in _ends)
            known.Append(CouldEnd(start, length - part.Length, part) ? '?' : '-');
        foreach (var whole in _wholes)
            known.Append(whole.StartsWith(start, StringComparison.Ordinal) ? '?' : string.CompareOrdinal(start, whole) < 0 ? '<' : '>');
        foreach (var part in parts)
        {
            if (start.IndexOf(part, StringComparison.Ordinal) >= 0)
                known.Append('+');
            else
                known.Append('(').Append(string.Join(" ", Enumerable.Range(1, Math.Min(part.Length - 1, start.Length)).Where(begun => string.CompareOrdinal(start, start.Length - begun, part, 0, begun) == 0))).Append(')');
        }

        return known.ToString();
    }

    // Whether a text of which this is the beginning may still have a part from a place to its end.
    private static bool CouldEnd(string start, int place, string part) =>
        place >= 0 && (start.Length <= place || string.CompareOrdinal(start, place, part, 0, start.Length - place) == 0);
}
