using RulesDsl.Language.Diagnostics;
using RulesDsl.Language.Syntax;

namespace RulesDsl.Generators.Diagnostics;

/// <summary>Tests in rules files: RDSL0501 to RDSL0599.</summary>
internal static class TestDiagnostics
{
    private static readonly RuleDiagnosticDescriptor UnknownInputDescriptor = Error("RDSL0501", "Unknown input in a test");
    private static readonly RuleDiagnosticDescriptor MissingInputDescriptor = Error("RDSL0502", "Input that a test does not give");
    private static readonly RuleDiagnosticDescriptor GivenTwiceDescriptor = Error("RDSL0503", "Given twice");
    private static readonly RuleDiagnosticDescriptor UnknownMemberDescriptor = Error("RDSL0504", "Unknown member in a test");
    private static readonly RuleDiagnosticDescriptor ReadOnlyMemberDescriptor = Error("RDSL0505", "Member that a test cannot give");
    private static readonly RuleDiagnosticDescriptor NotAnObjectDescriptor = Error("RDSL0506", "Object where a value is wanted");
    private static readonly RuleDiagnosticDescriptor CannotMakeDescriptor = Error("RDSL0507", "Object that a test cannot make");
    private static readonly RuleDiagnosticDescriptor UnknownRuleDescriptor = Error("RDSL0508", "Unknown rule in a test");
    private static readonly RuleDiagnosticDescriptor CannotHoldDescriptor = Error("RDSL0509", "Expectation that can never hold");
    private static readonly RuleDiagnosticDescriptor DuplicateTestDescriptor = new("RDSL0510", "Test name used twice", RuleSeverity.Warning);
    private static readonly RuleDiagnosticDescriptor WithoutNowDescriptor = new("RDSL0511", "Test that depends on the day it runs", RuleSeverity.Warning);
    private static readonly RuleDiagnosticDescriptor InsideValueDescriptor = Error("RDSL0512", "Column into what is given as a whole");

    public static RuleDiagnostic UnknownInput(SourceSpan span, string subject, string name, string? nearest, IEnumerable<string> inputs) => new(
        UnknownInputDescriptor,
        span,
        nearest is not null
            ? $"'{subject}' has no input '{name}'; did you mean '{nearest}'?"
            : $"'{subject}' has no input '{name}': give {Listed(inputs)}.");

    public static RuleDiagnostic NeedlessTime(SourceSpan span, string subject, string name) => new(
        UnknownInputDescriptor, span, $"'{subject}' does not ask for '{name}': remove it.");

    public static RuleDiagnostic MissingInput(SourceSpan span, string subject, IEnumerable<string> names) => new(
        MissingInputDescriptor, span, $"'{subject}' cannot be tested without {Listed(names)}: give it here.");

    public static RuleDiagnostic GivenTwice(SourceSpan span, string name) => new(
        GivenTwiceDescriptor, span, $"'{name}' is given already: remove one of the two.");

    public static RuleDiagnostic UnknownMember(SourceSpan span, string type, string name, string? nearest) => new(
        UnknownMemberDescriptor, span, $"'{type}' has no member '{name}' to give{(nearest is null ? "." : $"; did you mean '{nearest}'?")}");

    public static RuleDiagnostic ReadOnlyMember(SourceSpan span, string type, string name) => new(
        ReadOnlyMemberDescriptor, span, $"'{name}' of '{type}' can be read but not given: give what it is worked out from, or let it have 'init'.");

    public static RuleDiagnostic NotAnObject(SourceSpan span, string type) => new(
        NotAnObjectDescriptor, span, $"A '{type}' has no members: write its value without braces.");

    public static RuleDiagnostic KeyedByOther(SourceSpan span, string type) => new(
        NotAnObjectDescriptor, span, $"The keys of an object are names, and a '{type}' has other keys: give it by an expression.");

    public static RuleDiagnostic Unmakeable(SourceSpan span, string type) => new(
        CannotMakeDescriptor, span, $"A '{type}' cannot be made of members: it is abstract or has no constructor that rules can call. Give it by an expression, such as a static member of a class of samples.");

    public static RuleDiagnostic MissingMember(SourceSpan span, string type, string name, string memberType) => new(
        CannotMakeDescriptor, span, $"A '{type}' cannot be made without '{name}', because there is no empty '{memberType}': give it as well.");

    public static RuleDiagnostic UnknownRule(SourceSpan span, string subject, string name, string? nearest) => new(
        UnknownRuleDescriptor, span, $"'{subject}' has no rule \"{name}\"{(nearest is null ? "." : $"; did you mean \"{nearest}\"?")}");

    public static RuleDiagnostic NoRules(SourceSpan span, string subject) => new(
        UnknownRuleDescriptor, span, $"'{subject}' has no rules: expect what it gives.");

    public static RuleDiagnostic AlwaysGives(SourceSpan span, string subject) => new(
        CannotHoldDescriptor, span, $"'{subject}' always has a result, so that it is never none: expect what it gives.");

    public static RuleDiagnostic GivesList(SourceSpan span, string subject) => new(
        CannotHoldDescriptor, span, $"'{subject}' gives all matches, so that its result is a list: write [ ] around what is expected, in order.");

    public static RuleDiagnostic DuplicateTest(SourceSpan span, string name) => new(
        DuplicateTestDescriptor, span, $"Another test is called \"{name}\" already: a result could not tell which of them failed.");

    public static RuleDiagnostic WithoutNow(SourceSpan span, string subject) => new(
        WithoutNowDescriptor, span, $"'{subject}' asks for the time, so that this test may fail on another day: give 'now', such as now = 2026-05-01T10:00Z.");

    public static RuleDiagnostic InsideValue(SourceSpan span, string path) => new(
        InsideValueDescriptor, span, $"'{path}' is given as a whole, so that no column can give a part of it: give it in braces, or in a column of its own.");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));

    private static RuleDiagnosticDescriptor Error(string id, string title) => new(id, title, RuleSeverity.Error);
}
