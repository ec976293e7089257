using RulesDsl.Generators.Analysis.Covers;
using RulesDsl.Generators.Analysis.Subjects;
using RulesDsl.Generators.Analysis.Tests;
using RulesDsl.Generators.Binding.Types;
using RulesDsl.Generators.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Analysis.Checks;

/// <summary>Inputs that no rule matches, and members of enums that rules have forgotten.</summary>
internal static class CompletenessCheck
{
    public static void Check(DecisionSyntax syntax, ProvedSet set, Reports reports)
    {
        if (syntax.Otherwise is not null)
            return;
        // Where rules add up or are collected, no match is an answer like any other.
        if (syntax.IsComplete || set.Hit is HitPolicy.First or HitPolicy.Unique or HitPolicy.Any or HitPolicy.Priority)
            CheckGaps(syntax, set, reports);
        CheckMembers(set, reports);
    }

    private static void CheckGaps(DecisionSyntax syntax, ProvedSet set, Reports reports)
    {
        // A rule of which not all is known may match more than its boxes say.
        var isKnown = set.Rules.All(static rule => rule.Boxes is not null);
        var gap = set.FindUncovered(Box.All(set.Subjects.All.Count), set.Rules.SelectMany(static rule => rule.Boxes ?? []));
        if (syntax.IsComplete && (gap is not null || !isKnown || set.Effort.IsSpent))
            reports.Report(ProofDiagnostics.Incomplete(syntax.Name.Span, syntax.Name.Text, gap is null ? null : set.Examples.Of(gap), gap is not null && isKnown && set.Examples.IsCertain(gap)));
        else if (gap is not null && isKnown && set.Examples.IsCertain(gap))
            reports.Report(ProofDiagnostics.Gap(syntax.Name.Span, syntax.Name.Text, set.Examples.Of(gap)));
    }

    // Rules that go through most members of an enum by name mean to go through all.
    private static void CheckMembers(ProvedSet set, Reports reports)
    {
        foreach (var subject in set.Subjects.All.Where(static subject => subject is { Kind: SubjectKind.Finite, Type: NamedType }))
        {
            if (set.Rules.Any(rule => rule.Boxes is null || rule.Boxes.Any(box => box.Sets[subject.Number] is null)))
                continue;

            var named = subject.Tests.SelectMany(static test => test.Points).Distinct().ToList();
            var forgotten = subject.Members.Except(named).ToList();
            if (subject.Tests.All(static test => test is EqualityTest) && named.Count > 1 && forgotten.Count > 0 && forgotten.Count < named.Count)
                reports.Report(ProofDiagnostics.UnmentionedMember(set.Name.Span, subject.Words, [.. forgotten.Select(value => set.Examples.Value(subject, value))]));
        }
    }
}
