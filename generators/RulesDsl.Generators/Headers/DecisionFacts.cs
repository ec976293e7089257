using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Headers;

/// <summary>What a decision's signature depends on besides its inputs and its output, told from its text alone.</summary>
internal static class DecisionFacts
{
    /// <summary>Whether an evaluation always has a result: there is an <c>otherwise</c>, or <c>complete</c> promises that a rule matches, and nothing says <c>stop</c>. A sum or a count of nothing is 0.</summary>
    public static bool AlwaysMatches(DecisionSyntax decision) =>
        decision.Hit?.Policy is HitPolicy.Sum or HitPolicy.Count
        || ((decision.Otherwise is not null || decision.IsComplete)
        && decision.Otherwise?.Then is not StopSyntax
        && (decision is not RulesetSyntax ruleset || ruleset.Rules.All(static rule => rule.Then is not StopSyntax)));

    /// <summary>The names in its expressions.</summary>
    public static ICollection<string> NamesIn(DecisionSyntax decision)
    {
        var names = new NameCollector();
        DecisionNames.Collect(names, decision);
        return names.Names;
    }

    /// <summary>Whether a rule holds only on some days.</summary>
    public static bool HasDates(DecisionSyntax decision) =>
        decision is RulesetSyntax ruleset
        && ruleset.Rules.SelectMany(static rule => rule.Attributes).Any(static attribute => attribute.Name.Text is "from" or "to");
}
