using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Texts that answer tests in every way that they can be answered.</summary>
internal static class TextCandidates
{
    private const string Strangers = "-_.x/ ~#zq0|^";

    public static IEnumerable<string> Of(IReadOnlyCollection<SubjectTest> tests)
    {
        var parts = tests.OfType<TextTest>().ToList();
        var stranger = Stranger(tests.SelectMany(static test => test.Points).OfType<string>().Concat(parts.Select(static test => test.Part)));

        return Others(stranger)
            .Concat(Named([.. tests]))
            .Append("")
            .Concat(Neighbours([.. tests.OfType<OrderTest>().Select(static test => (string)test.Bound).Distinct().OrderBy(static text => text, StringComparer.Ordinal)]))
            .Concat(Composed(parts, stranger));
    }

    private static IEnumerable<string> Named(List<SubjectTest> tests)
    {
        var cases = new LetterCases(tests);
        return tests.SelectMany(test => test.Points.OfType<string>().SelectMany(text => test is EqualityTest { IgnoresCase: true } ? cases.Of(text) : [text])).Distinct();
    }

    // Something that is in no part: a letter's worth of text that no test knows.
    private static string Stranger(IEnumerable<string> texts)
    {
        var used = new HashSet<char>(texts.SelectMany(static text => text).SelectMany(static letter => new[] { letter, LetterCases.Swap(letter) }));
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

    private static IEnumerable<string> Composed(List<TextTest> parts, string stranger)
    {
        var middles = Middles([.. parts.Where(static test => test.Operator == TextOperator.Contains)], stranger);
        var ends = Ends(parts, TextOperator.EndsWith);
        foreach (var start in Ends(parts, TextOperator.StartsWith))
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

    // What may stand at one end of the text.
    private static List<string> Ends(List<TextTest> parts, TextOperator end)
    {
        var cases = new LetterCases(parts.Where(test => test.Operator == end || test.Operator == TextOperator.Contains));
        return [.. parts.Where(test => test.Operator == end).SelectMany(test => Written(test, cases)).Prepend("").Distinct()];
    }

    // What may stand in the middle of it; of two that hold the same parts one is enough.
    private static IReadOnlyList<string> Middles(List<TextTest> parts, string stranger)
    {
        var cases = new LetterCases(parts);
        IReadOnlyList<string> texts = [""];
        foreach (var part in parts)
        {
            var longer = texts.SelectMany(text => Written(part, cases).Select(form => text.Length == 0 ? form : text + stranger + form));
            texts = [.. texts.Concat(longer.ToList()).GroupBy(text => new string([.. parts.Select(test => test.Holds(text) ? '1' : '0')])).Select(static alike => alike.First())];
        }

        return texts;
    }

    private static IReadOnlyList<string> Written(TextTest test, LetterCases cases) => test.IgnoresCase ? cases.Of(test.Part) : [test.Part];
}
