using RulesDsl.Generators.Analysis;
using RulesDsl.Language;
using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>What the build proves about rule sets and tables: RDSL0601 to RDSL0699.</summary>
internal static class ProofDiagnostics
{
    private const int MostNames = 3;

    private static readonly RuleDiagnosticDescriptor NeverTrueDescriptor = Warning("RDSL0601", "Rule that can never match");
    private static readonly RuleDiagnosticDescriptor AlwaysTrueDescriptor = Warning("RDSL0602", "Condition that is always true");
    private static readonly RuleDiagnosticDescriptor ShadowedDescriptor = Warning("RDSL0603", "Rule that others hide");
    private static readonly RuleDiagnosticDescriptor OverlapDescriptor = Warning("RDSL0604", "Rules that overlap");
    private static readonly RuleDiagnosticDescriptor DisagreementDescriptor = Warning("RDSL0605", "Rules that disagree");
    private static readonly RuleDiagnosticDescriptor DuplicateDescriptor = Warning("RDSL0606", "Rule that says what another one says");
    private static readonly RuleDiagnosticDescriptor GapDescriptor = Suggestion("RDSL0607", "Input that no rule matches");
    private static readonly RuleDiagnosticDescriptor UnmentionedMemberDescriptor = Suggestion("RDSL0608", "Member of an enum that no rule mentions");
    private static readonly RuleDiagnosticDescriptor IncompleteDescriptor = new("RDSL0609", "Gap in a complete set", RuleSeverity.Error);
    private static readonly RuleDiagnosticDescriptor UnprovedDescriptor = Suggestion("RDSL0610", "Set that was not proved");

    public static RuleDiagnostic NeverTrue(SourceSpan span, string rule) => new(
        NeverTrueDescriptor, span, $"No value makes this true, so \"{rule}\" can never match: correct it, or take the rule out.");

    public static RuleDiagnostic Contradiction(SourceSpan span, string rule, string subject) => new(
        NeverTrueDescriptor, span, $"\"{rule}\" can never match, because no '{subject}' is all that it asks for: correct the condition, or take the rule out.");

    public static RuleDiagnostic Contradiction(SourceSpan span, string rule) => new(
        NeverTrueDescriptor, span, $"\"{rule}\" can never match, because the parts of its condition exclude each other: correct the condition, or take the rule out.");

    public static RuleDiagnostic AlwaysTrue(SourceSpan span) => new(
        AlwaysTrueDescriptor, span, "This is true for every value, so it tests nothing: correct it, or take it out.");

    public static RuleDiagnostic AlternativeAlwaysTrue(SourceSpan span, string subject) => new(
        AlwaysTrueDescriptor,
        span,
        $"One of these is true whatever '{subject}' is: for all of them at once write 'and', or in a cell a range such as 10..20, or not(A, B) for none of several.");

    public static RuleDiagnostic Shadowed(SourceSpan span, string rule, IReadOnlyList<ProvedRule> shadows) => new(
        ShadowedDescriptor,
        span,
        $"\"{rule}\" can never win, because {Names(shadows)} before it {(shadows.Count == 1 ? "takes" : "together take")} every input that it matches: move it up, or take it out.")
    {
        Related = Related(shadows),
    };

    public static RuleDiagnostic Overlap(SourceSpan span, string rule, ProvedRule other, string input, int more) => new(
        OverlapDescriptor,
        span,
        $"\"{rule}\" overlaps {Names([other])}: both match {input}, which 'hit unique' answers with an error{More(more, "It overlaps")} Narrow one of them, or use another hit policy.")
    {
        Related = Related([other]),
    };

    public static RuleDiagnostic Disagreement(SourceSpan span, string rule, ProvedRule other, string input, int more) => new(
        DisagreementDescriptor,
        span,
        $"\"{rule}\" disagrees with {Names([other])}: both match {input} and give different results, which 'hit any' answers with an error{More(more, "It disagrees with")} Narrow one of them, or make them agree.")
    {
        Related = Related([other]),
    };

    public static RuleDiagnostic Duplicate(SourceSpan span, string rule, ProvedRule other) => new(
        DuplicateDescriptor, span, $"\"{rule}\" says what {Names([other])} says already: take one of them out.")
    {
        Related = Related([other]),
    };

    public static RuleDiagnostic Gap(SourceSpan span, string set, string input) => new(
        GapDescriptor, span, $"No rule of '{set}' matches {input}: add a rule for it, or say in 'otherwise' what holds then.");

    public static RuleDiagnostic UnmentionedMember(SourceSpan span, string subject, IReadOnlyList<string> members) => new(
        UnmentionedMemberDescriptor, span, $"No rule mentions {string.Join(", ", members)} as a value of '{subject}', though others are named: add a rule for it, or an 'otherwise'.");

    public static RuleDiagnostic Incomplete(SourceSpan span, string set, string? input, bool isCertain) => new(
        IncompleteDescriptor,
        span,
        (input, isCertain) switch
        {
            (null, _) => $"'{set}' says that it is complete, which could not be shown, because its conditions have too many combinations: add an 'otherwise', or take 'complete' out.",
            (_, true) => $"'{set}' is not complete, because no rule matches {input}: add a rule for it or an 'otherwise', or take 'complete' out.",
            _ => $"'{set}' says that it is complete, which could not be shown, because no rule seems to match {input}: add a rule for it or an 'otherwise', or take 'complete' out.",
        });

    public static RuleDiagnostic Unproved(SourceSpan span, string set, string why) => new(
        UnprovedDescriptor, span, $"Not all of '{set}' was checked for gaps, overlaps and rules that never win, because {why}: split it, if that matters.");

    private static string Names(IReadOnlyList<ProvedRule> rules) => rules.Count <= MostNames
        ? string.Join(" and ", rules.Select(Name))
        : $"{string.Join(", ", rules.Take(MostNames).Select(Name))} and {rules.Count - MostNames} more";

    private static string Name(ProvedRule rule) => $"\"{rule.Name}\" (line {rule.Span.From.Line})";

    private static string More(int more, string verb) => more == 0 ? "." : $". {verb} {more} more.";

    private static EquatableArray<SourceSpan> Related(IReadOnlyList<ProvedRule> rules) => rules.Select(static rule => rule.Span).ToEquatableArray();

    private static RuleDiagnosticDescriptor Warning(string id, string title) => new(id, title, RuleSeverity.Warning);

    private static RuleDiagnosticDescriptor Suggestion(string id, string title) => new(id, title, RuleSeverity.Suggestion);
}
