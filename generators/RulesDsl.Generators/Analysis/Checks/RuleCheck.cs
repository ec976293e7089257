using RulesDsl.Generators.Analysis.Conditions;
using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Diagnostics;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>What can be said of a rule by itself: that it never matches, or that a part of its condition excludes nothing.</summary>
internal static class RuleCheck
{
    public static void Check(ProvedRule rule, ProvedSet set, Reports reports)
    {
        if (rule.Boxes is { } boxes && !boxes.Any(set.IsPossible) && !set.Effort.IsSpent)
            reports.Report(NeverTrue(rule, set), rule.Allowed);
        else
            CheckParts(rule, set, reports);
    }

    private static void CheckParts(ProvedRule rule, ProvedSet set, Reports reports)
    {
        foreach (var part in rule.Parts)
        {
            // Who writes true means it.
            if (part.Formula is Formula.Constant || !IsAlwaysTrue(part.Formula, set))
                continue;

            reports.Report(
                part.Formula is Formula.Or or Formula.Not && Formulas.Subjects(part.Formula) is [var subject]
                    ? ProofDiagnostics.AlternativeAlwaysTrue(part.Span, subject.Words)
                    : ProofDiagnostics.AlwaysTrue(part.Span),
                rule.Allowed);
        }
    }

    // A comparison is false for null, so what compares one value in every way there is excludes null alone.
    private static bool IsAlwaysTrue(Formula formula, ProvedSet set)
    {
        if (formula is Formula.Atom atom && set.Impossible.Count == 0)
            return atom.Subject.All.IsWithin(atom.Subject.Where(atom.Test));
        if (Boxes.Of(formula, set.Subjects.All) is not { } boxes)
            return false;

        var all = Box.All(set.Subjects.All.Count);
        if (formula is Formula.Or && Formulas.Subjects(formula) is [{ CanBeNull: true } subject] && !Formulas.Tests(formula).Any(static test => test.NamesNull))
            all = all.With(subject.Number, subject.All - subject.Null);
        // One box leaves something out, unless that is impossible.
        if (set.Impossible.Count == 0 && boxes.Count < 2)
            return boxes.Count == 1 && all.IsWithin(boxes[0]);
        return set.IsCovered(all, boxes);
    }

    private static RuleDiagnostic NeverTrue(ProvedRule rule, ProvedSet set)
    {
        foreach (var part in rule.Parts)
        {
            if (Boxes.Of(part.Formula, set.Subjects.All) is { } boxes && !boxes.Any(set.IsPossible))
                return ProofDiagnostics.NeverTrue(part.Span, rule.Name);
        }

        var span = rule.Parts.Count == 0 ? rule.Span : rule.Parts[0].Span.Through(rule.Parts[rule.Parts.Count - 1].Span);
        return Clash(rule, set) is { } subject
            ? ProofDiagnostics.Contradiction(span, rule.Name, subject)
            : ProofDiagnostics.Contradiction(span, rule.Name);
    }

    // The subject of which the parts leave nothing.
    private static string? Clash(ProvedRule rule, ProvedSet set)
    {
        var whole = Box.All(set.Subjects.All.Count);
        foreach (var part in rule.Parts)
        {
            if (Boxes.Of(part.Formula, set.Subjects.All) is not [var box])
                continue;
            if (whole.And(box) is { } both)
                whole = both;
            else
                return set.Subjects.All[box.Subjects.First(subject => whole.Sets[subject] is { } left && !left.Meets(box.Sets[subject]!))].Words;
        }

        return null;
    }
}
