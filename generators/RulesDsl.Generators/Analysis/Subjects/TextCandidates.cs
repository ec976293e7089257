using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Texts that answer tests in every way that they can be answered.</summary>
internal static class TextCandidates
{
    private const string Strangers = "-_.x/ ~#zq0|^";

    public static IEnumerable<string> Of(IReadOnlyCollection<SubjectTest> tests)
    {
        var named = tests.SelectMany(static test => test.Points).OfType<string>().Distinct().ToList();
        var ignoresCase = tests.Any(static test => test is EqualityTest { IgnoresCase: true } or TextTest { IgnoresCase: true });
        var parts = tests.OfType<TextTest>().ToList();
        var stranger = Stranger(named.Concat(parts.Select(static test => test.Part)));

        return Others(stranger)
            .Concat(ignoresCase ? named.SelectMany(static text => new[] { text, Swap(text) }) : named)
            .Append("")
            .Concat(Neighbours([.. tests.OfType<OrderTest>().Select(static test => (string)test.Bound).Distinct().OrderBy(static text => text, StringComparer.Ordinal)]))
            .Concat(Composed(parts, ignoresCase, stranger));
    }

    // Something that is in no part: a letter's worth of text that no test knows.
    private static string Stranger(IEnumerable<string> texts)
    {
        var used = new HashSet<char>(texts.SelectMany(static text => text).SelectMany(static letter => new[] { letter, Swap(letter) }));
        return Strangers.Concat(Enumerable.Range(0x3B1, 0x4000).Select(static code => (char)code)).First(letter => !used.Contains(letter)).ToString();
    }

    private static IEnumerable<string> Others(string stranger) => ["other", stranger];

    // The next text after one in the order of codes is the same with a 0 character behind it.
    private static IEnumerable<string> Neighbours(IReadOnlyList<string> bounds)
    {
        for (var i = 0; i < bounds.Count; i++)
        {
            foreach (var end in new[] { "a", "!", "\0" })
            {
                if (i + 1 == bounds.Count || string.CompareOrdinal(bounds[i] + end, bounds[i + 1]) < 0)
                    yield return bounds[i] + end;
            }
        }
    }

    private static IEnumerable<string> Composed(List<TextTest> parts, bool ignoresCase, string stranger)
    {
        var starts = Ends(parts, TextOperator.StartsWith, ignoresCase, static (longer, shorter) => shorter + longer.Substring(shorter.Length), static (text, end) => text.StartsWith(end, StringComparison.OrdinalIgnoreCase));
        var ends = Ends(parts, TextOperator.EndsWith, ignoresCase, static (longer, shorter) => longer.Substring(0, longer.Length - shorter.Length) + shorter, static (text, end) => text.EndsWith(end, StringComparison.OrdinalIgnoreCase));
        var middles = Middles([.. parts.Where(static test => test.Operator == TextOperator.Contains).Select(static test => test.Part).Distinct()], ignoresCase, stranger).ToList();
        foreach (var start in starts)
        {
            foreach (var end in ends)
            {
                foreach (var middle in middles)
                {
                    if (middle.Length == 0 && (start.Length == 0 || end.Length == 0))
                        yield return start + end;
                    yield return start + stranger + middle + (middle.Length > 0 || end.Length > 0 ? stranger : "") + end;
                }
            }
        }
    }

    // Every part at one end of the text, as written and in other letters, and where both matter one inside the other.
    private static List<string> Ends(List<TextTest> parts, TextOperator op, bool ignoresCase, Func<string, string, string> overlay, Func<string, string, bool> fits)
    {
        var written = parts.Where(test => test.Operator == op).Select(static test => test.Part).Distinct().ToList();
        if (!ignoresCase)
            return [.. written.Prepend("")];

        var both = written.SelectMany(static text => new[] { text, Swap(text) }).Distinct().ToList();
        return [.. both.Concat(both.SelectMany(longer => both.Where(shorter => fits(longer, shorter)).Select(shorter => overlay(longer, shorter)))).Prepend("").Distinct()];
    }

    private static IEnumerable<string> Middles(List<string> parts, bool ignoresCase, string stranger)
    {
        IEnumerable<string> texts = [""];
        foreach (var part in parts)
        {
            string[] forms = ignoresCase ? [part, Swap(part)] : [part];
            texts = [.. texts, .. texts.SelectMany(text => forms.Select(form => text.Length == 0 ? form : text + stranger + form))];
        }

        return texts;
    }

    private static string Swap(string text) => new([.. text.Select(Swap)]);

    private static char Swap(char letter) => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);
}
