using RulesDsl.Dynamic;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Cli.Commands;

/// <summary>The rule set or table that <c>--set</c> names.</summary>
internal static class DecisionChoice
{
    /// <summary>Finds it by its name, with or without the namespace.</summary>
    /// <param name="decisions">What there is.</param>
    /// <param name="name">The name; null for the only one.</param>
    /// <exception cref="UsageException">There is none of that name, or there are several.</exception>
    public static RuleDecision Find(IReadOnlyList<RuleDecision> decisions, string? name)
    {
        if (decisions.Count == 0)
            throw new UsageException("There is no rule set and no table in these files.");
        if (name is null)
            return decisions.Count == 1 ? decisions[0] : throw new UsageException($"Say with --set which one to evaluate: {Names(decisions)}.");

        var found = decisions.Where(decision => decision.Name == name || decision.FullName == name).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new UsageException($"There is no rule set or table '{name}'{(Nearest(name, decisions) is { } nearest ? $"; did you mean '{nearest}'?" : $": there are {Names(decisions)}.")}"),
            _ => throw new UsageException($"'{name}' is the name of several: {Names(found)}. Write it with the namespace."),
        };
    }

    private static string? Nearest(string name, IReadOnlyList<RuleDecision> decisions) =>
        NearestName.Of(name, decisions.SelectMany(static decision => new[] { decision.Name, decision.FullName }));

    private static string Names(IEnumerable<RuleDecision> decisions) => string.Join(", ", decisions.Select(static decision => $"'{decision.FullName}'"));
}
