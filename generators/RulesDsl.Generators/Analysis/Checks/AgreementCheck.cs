using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>Rules that match one input where only one may, or where all that do must agree.</summary>
internal static class AgreementCheck
{
    public static void Check(ProvedSet set, Reports reports)
    {
        if (set.Hit is not (HitPolicy.Unique or HitPolicy.Any))
            return;

        var rules = set.Rules.Where(static rule => rule.Boxes is { Length: > 0 }).ToList();
        for (var i = 1; i < rules.Count; i++)
        {
            ProvedRule? first = null;
            Box? input = null;
            var more = 0;
            for (var j = 0; j < i; j++)
            {
                if (set.Hit is HitPolicy.Any && !OutputComparison.Differ(rules[i].Spec.Then, rules[j].Spec.Then))
                    continue;
                if (!set.Effort.Spend(rules[i].Boxes!.Length * rules[j].Boxes!.Length))
                    return;
                if (FindBoth(rules[i], rules[j], set) is not { } both)
                    continue;

                if (first is null)
                    (first, input) = (rules[j], both);
                else
                    more++;
            }

            if (first is null)
                continue;

            var example = set.Examples.Of(input!);
            reports.Report(
                set.Hit is HitPolicy.Unique
                    ? ProofDiagnostics.Overlap(rules[i].Span, rules[i].Name, first, example, more)
                    : ProofDiagnostics.Disagreement(rules[i].Span, rules[i].Name, first, example, more),
                rules[i].Allowed);
        }
    }

    // Only inputs that are there for sure: what is told has to be true.
    private static Box? FindBoth(ProvedRule rule, ProvedRule other, ProvedSet set)
    {
        foreach (var box in rule.Boxes!)
        {
            foreach (var its in other.Boxes!)
            {
                if (box.Meets(its) && set.FindUncovered(box.And(its)!, []) is { } both && set.Examples.IsCertain(both))
                    return both;
            }
        }

        return null;
    }
}
