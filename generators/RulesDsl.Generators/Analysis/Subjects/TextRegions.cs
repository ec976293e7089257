using RulesDsl.Generators.Analysis.Tests;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>
/// The texts that tests tell apart, found by thinking texts up: those that rules name, and those made of the parts that they ask for.
/// A text that begins, holds and ends as asked and has something strange between its parts fits no other test than it must, so for tests
/// of parts nothing is missed; for patterns, which can only be tried, both answers are taken to be possible.
/// </summary>
internal static class TextRegions
{
    public static IReadOnlyList<Region> Find(IReadOnlyCollection<SubjectTest> tests)
    {
        var plain = tests.Select(static test => test is DefaultedTest defaulted ? defaulted.Inner : test).ToList();
        var hasParts = plain.Any(static test => test is TextTest or PatternTest);
        var patterns = tests.Where(static test => test.IsOpen).ToList();
        var orders = tests.Where(static test => (test is DefaultedTest defaulted ? defaulted.Inner : test) is OrderTest).ToList();
        var places = hasParts ? Places(orders) : [];
        var named = new HashSet<string>(plain.OfType<EqualityTest>().Where(static test => !test.IgnoresCase).SelectMany(static test => test.Points).OfType<string>());

        var asked = tests.ToList();
        var known = new HashSet<string>();
        var regions = new List<Region>();
        foreach (var text in TextCandidates.Of(plain))
        {
            var region = new Region(text);
            if (known.Add(Signature(region, asked)))
                regions.Add(region);
        }

        // A text that rules name is the only one of its region: what a pattern says of it is certain.
        foreach (var region in regions.Where(region => !named.Contains((string)region.Value!)).ToList())
        {
            foreach (var place in places.Prepend((string)region.Value!))
            {
                var moved = orders.FindAll(test => test.Holds(place) != test.Holds(region.Value));
                foreach (var turned in Choices(patterns).Select(turned => region with { Turned = new HashSet<SubjectTest>(turned.Concat(moved)) }).Where(turned => known.Add(Signature(turned, asked))))
                    regions.Add(turned);
            }
        }

        return regions;
    }

    private static string Signature(Region region, List<SubjectTest> tests) =>
        new([.. tests.Select(test => region.Answers(test) ? '1' : '0')]);

    // Where a text may stand among the bounds that texts are compared with: below all of them, or behind one of them.
    private static IReadOnlyList<string> Places(List<SubjectTest> orders) => orders.Count == 0 ? [] : [
        "",
        .. orders.SelectMany(static test => test.Points).OfType<string>().Distinct().Select(static bound => bound + "\0"),
    ];

    private static IEnumerable<IReadOnlyCollection<SubjectTest>> Choices(List<SubjectTest> tests) =>
        Enumerable.Range(0, 1 << tests.Count).Select(choice => (IReadOnlyCollection<SubjectTest>)[.. tests.Where((_, index) => (choice & (1 << index)) != 0)]);
}
