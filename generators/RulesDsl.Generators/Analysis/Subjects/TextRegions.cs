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
        var open = tests.Where(test => test.IsOpen || (hasParts && test is OrderTest or DefaultedTest { Inner: OrderTest })).ToList();
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
            foreach (var turned in Choices(open).Select(turned => region with { Turned = turned }).Where(turned => known.Add(Signature(turned, asked))))
                regions.Add(turned);
        }

        return regions;
    }

    private static string Signature(Region region, List<SubjectTest> tests) =>
        new([.. tests.Select(test => region.Answers(test) ? '1' : '0')]);

    private static IEnumerable<IReadOnlyCollection<SubjectTest>> Choices(List<SubjectTest> tests) =>
        Enumerable.Range(1, (1 << tests.Count) - 1).Select(choice => (IReadOnlyCollection<SubjectTest>)[.. tests.Where((_, index) => (choice & (1 << index)) != 0)]);
}
