namespace RulesDsl.Cli.Coverage;

/// <summary>What one class of C# has in one file of rules.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its full name.</param>
/// <param name="File">The file as messages show it.</param>
/// <param name="Lines">The lines there.</param>
internal sealed record CoveredClass(string Namespace, string Name, string File, IReadOnlyList<CoveredLine> Lines)
{
    /// <summary>A class for each rule set or table, twice where its rows have a file of their own, and one for the functions of a namespace in each file.</summary>
    public static IEnumerable<CoveredClass> Of(CoverageResult result)
    {
        var sets = result.Sets.SelectMany(set => set.Rules
            .Select(static rule => rule.Rule.File)
            .Distinct()
            .Select(file => new CoveredClass(set.Namespace, set.FullName, result.NameOf(file), CoveredLine.Of(set.Rules, file))));
        var functions = result.Functions
            .GroupBy(static function => (function.Namespace, function.Home, function.File))
            .Select(home => new CoveredClass(home.Key.Namespace, home.Key.Home, result.NameOf(home.Key.File), CoveredLine.Of(home)));
        return sets.Concat(functions);
    }
}
