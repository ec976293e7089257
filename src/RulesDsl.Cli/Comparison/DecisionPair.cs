using System.Text.Json.Nodes;
using RulesDsl.Dynamic;

namespace RulesDsl.Cli.Comparison;

/// <summary>A rule set or table as it was and as it would be; null on the side that does not have it.</summary>
internal sealed record DecisionPair(RuleDecision? Old, RuleDecision? New)
{
    /// <summary>Its name, with the namespace.</summary>
    public string Name => (New ?? Old)!.FullName;

    /// <summary>Those of the two that there are.</summary>
    public IEnumerable<RuleDecision> Sides => new[] { Old, New }.OfType<RuleDecision>();

    public bool IsOnBothSides => Old is not null && New is not null;

    /// <summary>What is on both sides, and what is on one only: by the whole name, or by the name alone where the namespace has changed.</summary>
    public static IReadOnlyList<DecisionPair> Of(IReadOnlyList<RuleDecision> old, IReadOnlyList<RuleDecision> @new)
    {
        var known = @new.ToDictionary(static decision => decision.FullName);
        var moved = Alone(@new.ExceptBy(old.Select(static decision => decision.FullName), static decision => decision.FullName));
        var movable = Alone(old.Where(decision => !known.ContainsKey(decision.FullName)));
        var pairs = old.Select(decision => new DecisionPair(
            decision, known.GetValueOrDefault(decision.FullName) ?? (movable.ContainsKey(decision.Name) ? moved.GetValueOrDefault(decision.Name) : null))).ToList();
        return
        [
            .. pairs.Concat(@new.Except(pairs.Select(static pair => pair.New)).Select(static decision => new DecisionPair(null, decision)))
                .OrderBy(static pair => pair.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether facts name inputs of one of the sides and nothing else.</summary>
    public bool Knows(JsonObject facts) => Knows(Old!, facts) || Knows(New!, facts);

    /// <summary>Whether facts name each input of one of the sides and nothing else.</summary>
    public bool Fits(JsonObject facts) => Fits(Old!, facts) || Fits(New!, facts);

    private static Dictionary<string, RuleDecision> Alone(IEnumerable<RuleDecision> decisions) =>
        decisions.GroupBy(static decision => decision.Name).Where(static group => group.Count() == 1).ToDictionary(static group => group.Key, static group => group.First());

    private static bool Knows(RuleDecision decision, JsonObject facts) =>
        facts.All(fact => decision.Inputs.Any(input => string.Equals(input.Key, fact.Key, StringComparison.OrdinalIgnoreCase)));

    private static bool Fits(RuleDecision decision, JsonObject facts) => facts.Count == decision.Inputs.Count && Knows(decision, facts);
}
