using RulesDsl.Generators.Analysis.Tests;

namespace RulesDsl.Generators.Analysis.Subjects;

/// <summary>Finds the values of a subject that its tests tell apart.</summary>
internal static class RegionFinder
{
    public static IReadOnlyList<Region> Find(Subject subject)
    {
        var regions = Values(subject);
        return subject.CanBeNull ? [.. regions, new Region(null)] : regions;
    }

    private static IReadOnlyList<Region> Values(Subject subject) => subject.Kind switch
    {
        SubjectKind.Ordered => [.. OrderedValues.Between(Points(subject).Cast<decimal>(), ValueRange.Of(subject.Type, subject.Value)).Select(static value => new Region(value))],
        SubjectKind.Text => TextRegions.Find(subject.Tests),
        SubjectKind.Distinct => [.. Points(subject).Append(OtherValue.Instance).Select(static value => new Region(value))],
        SubjectKind.Presence => [new Region(OtherValue.Instance)],
        _ => [.. subject.Members.Select(static value => new Region(value))],
    };

    private static IEnumerable<object> Points(Subject subject) => subject.Tests.SelectMany(static test => test.Points).Distinct();
}
