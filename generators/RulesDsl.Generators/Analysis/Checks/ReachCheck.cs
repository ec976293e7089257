using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Binding;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>Rules that nobody reaches because others take all that they match, and rules that say what another one says.</summary>
internal static class ReachCheck
{
    public static void Check(ProvedSet set, BindingContext context)
    {
        var rules = set.Rules.Where(rule => rule.Boxes is { Count: > 0 } boxes && boxes.Any(set.IsPossible)).ToList();
        if (set.Hit is HitPolicy.Priority)
            rules = [.. rules.OrderByDescending(static rule => rule.Spec.Attributes.Priority)];

        var known = new Dictionary<int, List<ProvedRule>>();
        for (var i = 0; i < rules.Count && !set.Effort.IsSpent; i++)
        {
            var rule = rules[i];
            var twins = FindTwins(rule, known);
            if (twins.Find(twin => OutputComparison.AreSame(rule.Spec.Then, twin.Spec.Then)) is { } same)
                context.Report(ProofDiagnostics.Duplicate(rule.Span, rule.Name, same), rule.Allowed);
            else if (set.Hit is HitPolicy.First or HitPolicy.Priority && FindShadows(rule, rules.Take(i), set) is { } shadows)
                context.Report(ProofDiagnostics.Shadowed(rule.Span, rule.Name, shadows), rule.Allowed);
        }
    }

    // Rules of equal conditions have boxes of equal hashes.
    private static List<ProvedRule> FindTwins(ProvedRule rule, Dictionary<int, List<ProvedRule>> known)
    {
        var hash = rule.Boxes!.Aggregate(0, static (sum, box) => unchecked(sum + box.Subjects.Aggregate(17, (mixed, subject) => (((mixed * 31) + subject) * 31) + box.Sets[subject]!.GetHashCode())));
        if (!known.TryGetValue(hash, out var alike))
            known.Add(hash, alike = []);
        var twins = alike.FindAll(other => other.Boxes!.Count == rule.Boxes!.Count && rule.Boxes.All(box => other.Boxes.Any(box.IsSame)));
        alike.Add(rule);
        return twins;
    }

    private static List<ProvedRule>? FindShadows(ProvedRule rule, IEnumerable<ProvedRule> before, ProvedSet set)
    {
        var near = before.Where(other => rule.Boxes!.Any(box => other.Boxes!.Any(box.Meets))).ToList();
        if (near.Count == 0 || !IsCovered(rule, near, set))
            return null;
        if (near.Find(other => IsCovered(rule, [other], set)) is { } one)
            return [one];

        // Of many those without which something would be left.
        for (var i = near.Count - 1; i >= 0 && near.Count <= 50; i--)
        {
            if (IsCovered(rule, [.. near.Where(other => other != near[i])], set))
                near.RemoveAt(i);
        }

        return near;
    }

    private static bool IsCovered(ProvedRule rule, IReadOnlyList<ProvedRule> others, ProvedSet set)
    {
        IReadOnlyList<Box> covers = [.. others.SelectMany(static other => other.Boxes!)];
        return rule.Boxes!.All(box => set.FindUncovered(box, covers) is null) && !set.Effort.IsSpent;
    }
}
