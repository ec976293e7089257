using RulesDsl.Cli.Files;

namespace RulesDsl.Cli.Coverage;

/// <summary>What the tests of rules files have shown of their rules.</summary>
/// <param name="Project">The files.</param>
/// <param name="Sets">The rule sets and tables, in the order of files and lines.</param>
/// <param name="Functions">The functions, in the order of files and lines.</param>
/// <param name="Passed">How many tests passed.</param>
/// <param name="Failed">How many did not.</param>
internal sealed record CoverageResult(RulesProject Project, IReadOnlyList<CoveredSet> Sets, IReadOnlyList<CoveredFunction> Functions, int Passed, int Failed)
{
    public CoverageSums Sums => Sets.Select(static set => set.Sums).Concat(Functions.Select(static function => function.Sums)).Aggregate(default(CoverageSums), static (sum, more) => sum + more);

    public IEnumerable<CoverageGap> Gaps => Sets.SelectMany(CoverageGaps.Of).Concat(Functions.SelectMany(static function => function.Gaps));

    /// <summary>A file as messages show it, by what its rules call it.</summary>
    public string NameOf(string file) =>
        (Project.Files.FirstOrDefault(known => known.Name == file) ?? Project.Files.FirstOrDefault(known => Path.GetFileName(known.Path) == file))?.Name ?? file;
}
