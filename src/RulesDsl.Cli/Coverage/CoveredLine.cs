namespace RulesDsl.Cli.Coverage;

/// <summary>A line of a file that something to cover stands in.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Hits">How often what stands in it was reached.</param>
/// <param name="Conditions">The conditions that begin in it.</param>
internal sealed record CoveredLine(int Number, int Hits, IReadOnlyList<CoveredCondition> Conditions)
{
    public CoveredPoints Outcomes => Conditions.Select(static condition => condition.Outcomes).Sum();

    /// <summary>The lines of functions, in order.</summary>
    public static IReadOnlyList<CoveredLine> Of(IEnumerable<CoveredFunction> functions) =>
        [.. functions.GroupBy(static function => function.Line).OrderBy(static line => line.Key).Select(static line => new CoveredLine(line.Key, line.Max(static function => function.Called), []))];

    /// <summary>The lines of rules, in order. A rule begins where it says so, and that line is reached where it matches.</summary>
    public static IReadOnlyList<CoveredLine> Of(IEnumerable<CoveredRule> rules, string file)
    {
        var matches = new List<(int Line, int Hits, CoveredCondition? Condition)>();
        foreach (var rule in rules)
        {
            if (rule.Rule.File == file)
                matches.Add((rule.Rule.Line, rule.Matched, null));
            matches.AddRange(rule.Conditions
                .Where(condition => condition.Place.File == file)
                .Select(static condition => (condition.Place.Line, condition.True + condition.False, (CoveredCondition?)condition)));
        }

        return [.. matches
            .GroupBy(static found => found.Line)
            .OrderBy(static line => line.Key)
            .Select(static line => new CoveredLine(line.Key, line.Max(static found => found.Hits), [.. line.Select(static found => found.Condition).OfType<CoveredCondition>()]))];
    }
}
