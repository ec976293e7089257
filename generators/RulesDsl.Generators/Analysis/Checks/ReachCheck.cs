using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>Rules that nobody reaches because others take all that they match, and rules that say what another one says.</summary>
internal static class ReachCheck
{
    // More rules than this are not tried one by one.
    private const int MostTold = 50;

    public static void Check(ProvedSet set, Reports reports)
    {
        var rules = set.Rules.Where(rule => rule.Boxes is { Length: > 0 } boxes && boxes.Any(set.IsPossible)).ToList();
        if (set.Hit is HitPolicy.Priority)
            rules = [.. rules.OrderByDescending(static rule => rule.Spec.Attributes.Priority)];

        var known = new Dictionary<int, List<ProvedRule>>();
        var before = new RuleGroup(set);
        foreach (var rule in rules)
        {
            if (set.Effort.IsSpent)
                return;

            var twins = FindTwins(rule, known);
            if (twins.Find(twin => OutputComparison.AreSame(rule.Spec.Then, twin.Spec.Then)) is { } same)
                reports.Report(ProofDiagnostics.Duplicate(rule.Span, rule.Name, same), rule.Allowed);
            else if (set.Hit is HitPolicy.First or HitPolicy.Priority && FindShadows(rule, before, set) is { } shadows)
                reports.Report(ProofDiagnostics.Shadowed(rule.Span, rule.Name, shadows), rule.Allowed);
            before.Add(rule);
        }
    }

    // Rules of equal conditions have boxes of equal hashes.
    private static List<ProvedRule> FindTwins(ProvedRule rule, Dictionary<int, List<ProvedRule>> known)
    {
        var hash = rule.Boxes!.Aggregate(0, static (sum, box) => unchecked(sum + box.Subjects.Aggregate(17, (mixed, subject) => (((mixed * 31) + subject) * 31) + box.Sets[subject]!.GetHashCode())));
        if (!known.TryGetValue(hash, out var alike))
            known.Add(hash, alike = []);
        var twins = alike.FindAll(other => other.Boxes!.Length == rule.Boxes!.Length && rule.Boxes.All(box => other.Boxes.Any(box.IsSame)));
        alike.Add(rule);
        return twins;
    }

    private static List<ProvedRule>? FindShadows(ProvedRule rule, RuleGroup before, ProvedSet set)
    {
        if (set.FindCover(rule, before) is not { } cover)
            return null;
        // Had a single box held a rule of one box, it would be the cover.
        if (cover.Count > 1 && rule.Boxes!.Length > 1 && before.FindAround(rule) is { } around)
            return [around];

        // Of many those without which something would be left.
        var needed = cover.ToList();
        for (var i = needed.Count - 1; i >= 0 && needed.Count <= MostTold; i--)
        {
            if (IsCovered(rule, [.. needed.Where(other => other != needed[i])], set))
                needed.RemoveAt(i);
        }

        return needed;
    }

    private static bool IsCovered(ProvedRule rule, IReadOnlyList<ProvedRule> others, ProvedSet set)
    {
        IReadOnlyList<Box> covers = [.. others.SelectMany(static other => other.Boxes!)];
        return rule.Boxes!.All(box => set.IsCovered(box, covers));
    }
}
