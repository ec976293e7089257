using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Coverage;

/// <summary>What the tests of rules files have shown of their rules.</summary>
/// <param name="Project">The files.</param>
/// <param name="Sets">The rule sets and tables, in the order of files and lines.</param>
/// <param name="Passed">How many tests passed.</param>
/// <param name="Failed">How many did not.</param>
internal sealed record CoverageResult(RulesProject Project, IReadOnlyList<CoveredSet> Sets, int Passed, int Failed)
{
    public CoveredPoints Matches => Sets.Select(static set => set.Matches).Sum();

    public CoveredPoints Outcomes => Sets.Select(static set => set.Outcomes).Sum();

    public CoveredPoints All => Matches + Outcomes;

    public IEnumerable<CoverageGap> Gaps => Sets.SelectMany(CoverageGaps.Of);

    /// <summary>A file as messages show it, by what its rules call it.</summary>
    public string NameOf(string file) =>
        (Project.Files.FirstOrDefault(known => known.Name == file) ?? Project.Files.FirstOrDefault(known => Path.GetFileName(known.Path) == file))?.Name ?? file;
}
